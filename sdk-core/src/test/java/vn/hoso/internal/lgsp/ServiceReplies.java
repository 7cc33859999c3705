package vn.hoso.internal.lgsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.lgsp.AnswerCodes;

/** Replies of the services behind a gateway, for what reads them. */
final class ServiceReplies {

  private static final FailedCall CALL =
      new FailedCall("dich-vu", URI.create("https://lgsp.example.vn/dich-vu"), 1, null);
  private static final GatewayRefusals REFUSALS = new GatewayRefusals(Clock.systemUTC());
  private static final AnswerCodes CODES =
      AnswerCodes.ofSuccess("1", "00").withPassing("HT99").withAlreadyThere("HT02");

  private ServiceReplies() {}

  /** Where fuzzing begins, whichever the service. */
  static List<byte[]> seeds() {
    return Stream.of(
            "{\"status\":1,\"statusDescription\":\"Thành công\",\"errorCode\":\"\"}",
            "{\"status\":0,\"errorCode\":\"HT02\",\"errorDescription\":\"Hồ sơ đã tồn tại\"}",
            "{\"status\":\"1\",\"value\":[{\"maHoSoLT\":\"\",\"maHoSoMCDT\":\"H17.99-261124-0007\","
                + "\"trangThai\":4,\"thoiGianThucHien\":\"20261124093000\",\"hanBoSungHoSo\":null,"
                + "\"nguoiXuLy\":\"Nguyễn Thị Hộ\",\"errors\":[\"Thiếu\",{\"ma\":\"x\"},1.50]}]}",
            "{\"statusCode\":\"00\",\"data\":{\"so\":1e999999999},\"errorDetail\":null}",
            "{\"statusCode\":\"00\",\"data\":{\"so\":1e9999999990},\"errorDetail\":null}",
            "{\"statusCode\":\"01\",\"data\":\"\",\"errorDetail\":[\"Sai authKey\"]}",
            "{\"Status\":\"1\",\"Message\":\"Đã nhận đơn hàng\"}",
            "{\"Status\":\"HT99\",\"Message\":\"Bận\"}",
            "<html><body>Dịch vụ tạm thời gián đoạn</body></html>",
            "")
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /**
   * Reads what a service said with HTTP 200: as a success, which is judged, or as an exception that
   * shows nothing of it.
   */
  static <T> void read(
      byte[] body,
      Function<JsonNode, Said> saying,
      Function<JsonNode, T> mapping,
      Consumer<T> judged) {
    CodedReader<T> reader = new CodedReader<>(REFUSALS, CODES, saying, mapping);
    HttpReply reply = new HttpReply(200, Map.of(), body, false);
    assertThat(reader.said(reply).toString()).startsWith("Said[");
    T success;
    try {
      success = reader.read(reply, CALL);
    } catch (ServiceException expected) {
      assertThat(expected)
          .hasMessageStartingWith("dich-vu at https://lgsp.example.vn/dich-vu, attempt 1: ")
          .hasMessageContaining("(HTTP 200")
          .hasMessageEndingWith(".");
      return;
    }
    judged.accept(success);
  }
}
