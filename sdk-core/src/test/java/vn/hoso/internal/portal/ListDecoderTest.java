package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.internal.portal.ReplyDecoderTest.CALL;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.http.HttpReply;

class ListDecoderTest {

  private static final String ITEMS = "[{\"N\":1},{\"N\":2},{\"N\":3}]";

  private final ReplyDecoder whole = new ReplyDecoder(Clock.systemUTC());
  private final ListDecoder decoder = new ListDecoder(whole, whole::decode);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error_code\":0,\"message\":\"\",\"result\":" + ITEMS + "}",
        "{\"error_code\":\"00\",\"khac\":{\"result\":[7]},\"result\":" + ITEMS + ",\"x\":1}",
        "{\"result\":" + ITEMS + ",\"message\":\"Thành công\",\"error_code\":\"0\"}",
        "{\"error_code\":0,\"result\":[null,{\"N\":1},5,{\"N\":2},\"x\",[{}],{\"N\":3}]}",
        "{\"error_code\":0,\"message\":\"{\\\"error_code\\\":0,\\\"result\\\":"
            + "[{\\\"N\\\":1},{\\\"N\\\":2},{\\\"N\\\":3}]}\"}"
      })
  void decode_success_givesTheObjectsInOrder(String body) {
    ListReply reply = decode(body);

    assertThat(reply.isSuccess()).isTrue();
    assertThat(numbers(reply)).containsExactly(1, 2, 3);
  }

  @Test
  void decode_loneObject_isOneItem() {
    assertThat(numbers(decode("{\"error_code\":0,\"result\":{\"N\":9}}"))).containsExactly(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"\"", "{}"})
  void decode_nothing_givesNoItem(String result) {
    assertThat(decode("{\"error_code\":0,\"result\":" + result + "}").stream())
        .allSatisfy(item -> assertThat(item).isEmpty());
    assertThat(decode("{\"error_code\":0}").stream()).isEmpty();
  }

  @Test
  void decode_refusal_isNoSuccessAndKeepsTheMessage() {
    ListReply reply =
        decode("{\"error_code\":-1,\"result\":" + ITEMS + ",\"message\":\"Phiên đã hết hạn\"}");

    assertThat(reply.isSuccess()).isFalse();
    assertThat(reply.answer().message()).isEqualTo("Phiên đã hết hạn");
  }

  @Test
  void decode_brokenInTheMiddle_givesWhatIsBeforeAndThrowsThere() {
    Iterator<JsonNode> items =
        decode("{\"error_code\":0,\"result\":[{\"N\":1},{\"N\":2},{\"N\":").stream().iterator();
    assertThat(items.next().get("N").intValue()).isEqualTo(1);
    assertThat(items.next().get("N").intValue()).isEqualTo(2);

    assertThatThrownBy(items::next)
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply is not JSON, or breaks off, at character 47 (HTTP 200)")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"error_code\":0,\"result\"", "<html>", "[]", "null"})
  void decode_brokenBeforeTheItems_isUnreadableAtOnce(String body) {
    assertThatThrownBy(() -> decode(body)).isInstanceOf(UnreadableReplyException.class);
  }

  @Test
  void decode_resultFirstAndBroken_isUnreadableAtOnce() {
    assertThatThrownBy(() -> decode("{\"result\":[{\"N\":1},{\"N\""))
        .isInstanceOf(UnreadableReplyException.class);
  }

  @Test
  void decode_cutOffAtTheLimit_isUnreadableAtOnce() {
    byte[] body = "{\"error_code\":0,\"result\":[]}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> decoder.decode(new HttpReply(200, Map.of(), body, true), CALL))
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply is longer than");
  }

  @Test
  void decode_errorStatusWithASuccessInIt_isNoSuccess() {
    byte[] body = "{\"error_code\":0,\"result\":[]}".getBytes(StandardCharsets.UTF_8);

    assertThat(decoder.decode(new HttpReply(500, Map.of(), body, false), CALL).isSuccess())
        .isFalse();
  }

  @Test
  void stream_closedInTheMiddle_letsGoOfTheReply() {
    ListReply reply = decode("{\"error_code\":0,\"result\":[{\"N\":1},{\"N\":2},{\"N\":3}]}");
    Stream<JsonNode> stream = reply.stream();
    Iterator<JsonNode> items = stream.iterator();
    items.next();

    stream.close();

    assertThat(reply.items().hasNext()).isFalse();
  }

  @Test
  void stream_manyItems_areDecodedAsTheyAreAskedFor() {
    String items =
        IntStream.range(0, 100_000)
            .mapToObj(n -> "{\"N\":" + n + ",\"TENTTHC\":\"Thủ tục đăng ký khai sinh\"}")
            .collect(Collectors.joining(","));
    String cut = "{\"error_code\":0,\"result\":[" + items + ",{]}";

    assertThat(decode(cut).stream().limit(3)).hasSize(3);
    List<JsonNode> seen = new ArrayList<>();
    assertThatThrownBy(() -> decode(cut).stream().forEach(seen::add))
        .isInstanceOf(UnreadableReplyException.class);
    assertThat(seen).hasSize(100_000);
  }

  private static List<Integer> numbers(ListReply reply) {
    return reply.stream().map(item -> item.get("N").intValue()).toList();
  }

  private ListReply decode(String body) {
    return decoder.decode(
        new HttpReply(200, Map.of(), body.getBytes(StandardCharsets.UTF_8), false), CALL);
  }
}
