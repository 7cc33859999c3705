package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.portal.PortalAnswer;

class ReplyDecoderTest {

  static final FailedCall CALL =
      new FailedCall("TraCuuHoSo", URI.create("http://10.0.0.5:8080/VXPAdapter"), 2, null);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);

  private final ReplyDecoder decoder = new ReplyDecoder(CLOCK);

  @ParameterizedTest
  @ValueSource(strings = {"0", "\"0\"", "\"00\"", "\" 0 \""})
  void decode_success_isOneInEveryForm(String code) {
    assertThat(decode("{\"error_code\":" + code + ",\"message\":\"\"}").isSuccess()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1,-1", "'\"-3\"',-3", "3,3", "true,true", "'\"\"',''", "1e3,1000.0"})
  void decode_otherCode_isNoSuccessAndKeptAsText(String code, String text) {
    PortalReply reply = decode("{\"error_code\":" + code + ",\"message\":\"Lỗi\"}");

    assertThat(reply.isSuccess()).isFalse();
    assertThat(reply.answer()).isEqualTo(new PortalAnswer(200, text, "Lỗi"));
  }

  @Test
  void decode_successWithErrorStatus_isNoSuccess() {
    HttpReply reply = reply(500, "{\"error_code\":0,\"message\":\"\"}");

    assertThat(decoder.decode(reply, CALL).isSuccess()).isFalse();
  }

  @Test
  void decode_wrappedThreeTimes_isUnwrapped() {
    String reply = "{\"error_code\":3,\"message\":\"đã tồn tại\"}";
    for (int i = 0; i < 3; i++) {
      reply = "{\"error_code\":0,\"message\":\"" + escaped(reply) + "\"}";
    }

    assertThat(decode(reply).answer()).isEqualTo(new PortalAnswer(200, "3", "đã tồn tại"));
  }

  @Test
  void decode_successInTheMessageOfAFailure_isNoSuccess() {
    String success = "{\"error_code\":0,\"message\":\"\"}";

    PortalReply reply = decode("{\"error_code\":-1,\"message\":\"" + escaped(success) + "\"}");

    assertThat(reply.answer()).isEqualTo(new PortalAnswer(200, "-1", success));
  }

  @Test
  void decode_failureInTheMessageOfAFailure_isTheInnerOne() {
    String inner = "{\"error_code\":3,\"message\":\"đã tồn tại\"}";

    PortalReply reply = decode("{\"error_code\":-1,\"message\":\"" + escaped(inner) + "\"}");

    assertThat(reply.answer()).isEqualTo(new PortalAnswer(200, "3", "đã tồn tại"));
  }

  @Test
  void decode_nullAsMessage_isNone() {
    assertThat(decode("{\"error_code\":-1,\"message\":null}").answer())
        .isEqualTo(new PortalAnswer(200, "-1", ""));
  }

  @Test
  void decode_wholeReplyAsAString_isUnwrapped() {
    String reply = "\"" + escaped("{\"error_code\":\"00\",\"result\":[{\"MAHOSO\":\"x\"}]}") + "\"";

    assertThat(decode(reply).items()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{không phải JSON", "{\"loi\":1}", "{\"error_code\":null}"})
  void decode_messageThatOnlyLooksLikeAReply_isJustAMessage(String message) {
    PortalReply reply = decode("{\"error_code\":-1,\"message\":\"" + escaped(message) + "\"}");

    assertThat(reply.answer()).isEqualTo(new PortalAnswer(200, "-1", message));
  }

  @Test
  void decode_messageWithDecomposedLetters_isComposed() {
    String decomposed = Normalizer.normalize("đã tồn tại", Normalizer.Form.NFD);
    String escaped = decomposed.replace("\u0323", "\\u0323").replace("\u0303", "\\u0303");

    assertThat(decode("{\"error_code\":3,\"message\":\"" + escaped + "\"}").answer().message())
        .isEqualTo("đã tồn tại");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void decode_encoding_isFoundOut(String charset) {
    byte[] body =
        "{\"error_code\":3,\"message\":\"Hồ sơ đã tồn tại\"}".getBytes(Charset.forName(charset));

    assertThat(decoder.decode(reply(200, body), CALL).answer().message())
        .isEqualTo("Hồ sơ đã tồn tại");
  }

  @Test
  void decode_utf8WithByteOrderMark_isRead() {
    assertThat(decode("\uFEFF{\"error_code\":0}").isSuccess()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                          | the reply is empty
          '   '                       | the reply is empty
          []                          | the reply has no error_code
          'null'                      | the reply has no error_code
          {"message":"x"}             | the reply has no error_code
          {"error_code":null}         | the reply has no error_code
          <html>Lỗi</html>            | the reply is a page of HTML or XML instead of JSON
          {"error_code":              | the reply is not JSON, or breaks off, at character 14
          Internal Server Error       | the reply is not JSON, or breaks off, at character 0
          """)
  void decode_notInThePortalsForm_saysWhatIsWrong(String body, String problem) {
    assertThatThrownBy(() -> decode(body))
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessage(
            "TraCuuHoSo at http://10.0.0.5:8080/VXPAdapter, attempt 2: "
                + problem
                + " (HTTP 200). If it happens again, give the operators of the security server and"
                + " of the portal the time and replyWithCitizensData().")
        .hasNoCause();
  }

  @Test
  void decode_nestedTooDeep_isUnreadable() {
    assertThatThrownBy(() -> decode("[".repeat(Limits.REPLY_DEPTH + 1)))
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply is not JSON, or breaks off");
  }

  @Test
  void decode_cutOffAtTheLimit_isUnreadable() {
    HttpReply cutOff =
        new HttpReply(200, Map.of(), "{\"error_code\":0}".getBytes(StandardCharsets.UTF_8), true);

    assertThatThrownBy(() -> decoder.decode(cutOff, CALL))
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply is longer than 33554432 bytes");
  }

  @Test
  void decode_unreadable_keepsTheBeginningForSupportOnly() {
    String body = "Huỳnh Thị Bích Phượng ".repeat(1000);

    assertThatThrownBy(() -> decode(body))
        .hasMessageNotContaining("Phượng")
        .asInstanceOf(type(UnreadableReplyException.class))
        .satisfies(
            e ->
                assertThat(e.replyWithCitizensData())
                    .isEqualTo(body.substring(0, Limits.KEPT_CHARACTERS)));
  }

  @ParameterizedTest
  @CsvSource({
    "120,                             PT2M",
    "'Tue, 24 Nov 2026 01:00:30 GMT', PT30S",
    "'Tue, 24 Nov 2026 00:00:00 GMT', PT0S"
  })
  void kept_retryAfter_isSecondsOrADate(String value, Duration expected) {
    assertThat(kept(Map.of("retry-after", value)).toString()).isEqualTo("HTTP 503");
    assertThatThrownBy(() -> decoder.decode(reply(200, Map.of("retry-after", value)), CALL))
        .asInstanceOf(type(UnreadableReplyException.class))
        .satisfies(e -> assertThat(e.retryAfter()).contains(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "99999999999", "1.5"})
  void kept_retryAfterThatSaysNothing_isLeftOut(String value) {
    assertThatThrownBy(() -> decoder.decode(reply(200, Map.of("retry-after", value)), CALL))
        .asInstanceOf(type(UnreadableReplyException.class))
        .satisfies(e -> assertThat(e.retryAfter()).isEmpty());
  }

  @Test
  void kept_requestId_isShownIfItIsOne() {
    assertThat(kept(Map.of("x-request-id", "9f3c-77")).toString())
        .isEqualTo("HTTP 503, request 9f3c-77");
    assertThat(kept(Map.of("x-request-id", "Huỳnh Thị Bích Phượng")).toString())
        .isEqualTo("HTTP 503");
  }

  @Test
  void kept_codeThatIsNoCode_isNotRepeated() {
    ServiceReply kept =
        decoder.kept(
            reply(200, ""), new PortalAnswer(200, "Huỳnh Thị Bích Phượng", "Lỗi hệ thống"));

    assertThat(kept).hasToString("HTTP 200, error_code of an unknown form, “Lỗi hệ thống”");
  }

  private ServiceReply kept(Map<String, String> headers) {
    return decoder.kept(reply(503, headers), new PortalAnswer(503, "", ""));
  }

  private PortalReply decode(String body) {
    return decoder.decode(reply(200, body), CALL);
  }

  private static HttpReply reply(int status, Map<String, String> headers) {
    return new HttpReply(status, headers, new byte[0], false);
  }

  private static HttpReply reply(int status, String body) {
    return reply(status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpReply reply(int status, byte[] body) {
    return new HttpReply(status, Map.of(), body, false);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
