package vn.hoso.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdapterTest {

  private static final String DSTCODE = "VN:GOV:000.00.00.G22:vpcpdvcprovider";
  private static final String ENCODED = PlainClient.encoded(DSTCODE);

  private PortalSimulator portal = PortalSimulator.start();

  @AfterEach
  void stop() {
    portal.close();
  }

  @ParameterizedTest
  @CsvSource({
    "QUERY, true, false, ok",
    "QUERY, false, true, thiếu dstcode",
    "HEADER, false, true, ok",
    "HEADER, true, false, thiếu dstcode",
    "EITHER, true, false, ok",
    "EITHER, false, true, ok",
    "EITHER, true, true, ok",
    "EITHER, false, false, thiếu dstcode",
  })
  void call_dstcode_isLookedForInItsPlace(
      DstcodePlace place, boolean inQuery, boolean inHeader, String expected) {
    restart(PortalOptions.builder().dstcodePlace(place));
    HttpRequest.Builder request = login(inQuery ? "?dstcode=" + ENCODED : "");
    if (inHeader) {
      request.header("dstcode", DSTCODE);
    }

    assertAnswer(send(request), expected);
  }

  @Test
  void call_dstcodeNotPercentEncoded_isAccepted() {
    assertAnswer(send(login("?dstcode=" + DSTCODE)), "ok");
  }

  @Test
  void call_providerUrl_isAccepted() {
    assertAnswer(
        send(login("?dstcode=" + ENCODED + "&providerurl=http%3A%2F%2F10.0.0.41%3A8083%2F")), "ok");
  }

  @Test
  void call_wrongDstcode_isRefused() {
    assertAnswer(
        send(login("?dstcode=VN:GOV:000.00.00.G22:khac")),
        "không có hệ thống nào mang dstcode này");
  }

  @Test
  void call_dstcodesDiffer_isRefused() {
    assertAnswer(
        send(login("?dstcode=" + ENCODED).header("dstcode", "VN:GOV:H17:khac")),
        "không có hệ thống nào mang dstcode này");
  }

  @Test
  void call_unknownParameter_isRefused() {
    assertAnswer(send(login("?dstCode=" + ENCODED)), "tham số dstCode không có trong đặc tả");
  }

  @Test
  void call_olderAdapterName_isServed() {
    URI older =
        URI.create(
            portal.uri().resolve("/")
                + "XrdAdapter/RestService/forward/mapi/login?dstcode="
                + ENCODED);

    assertAnswer(send(login("").uri(older)), "ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mapi/login",
        "/VXPAdapter/RestService/mapi/login",
        "/vxpadapter/RestService/forward/mapi/login"
      })
  void call_otherPath_isRefused(String path) {
    assertAnswer(
        send(login("").uri(portal.uri().resolve(path + "?dstcode=" + ENCODED))),
        "đường dẫn không phải của RestService/forward");
  }

  @Test
  void call_get_isRefused() {
    assertAnswer(send(login("?dstcode=" + ENCODED).GET()), "chỉ nhận phương thức POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/json", "application/json;charset=windows-1258", "text/plain"})
  void call_otherContentType_isRefused(String type) {
    assertAnswer(
        send(login("?dstcode=" + ENCODED).setHeader("Content-Type", type)),
        "Content-Type phải là application/json, mã hóa UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=utf-8", "application/json;charset=\"UTF-8\""})
  void call_contentTypeSaysUtf8_isAccepted(String type) {
    assertAnswer(send(login("?dstcode=" + ENCODED).setHeader("Content-Type", type)), "ok");
  }

  @Test
  void call_acceptExcludesJson_isRefused() {
    assertAnswer(
        send(login("?dstcode=" + ENCODED).setHeader("Accept", "text/xml")),
        "Accept phải gồm application/json");
  }

  @Test
  void call_otherCharset_isRefused() {
    assertAnswer(
        send(login("?dstcode=" + ENCODED).setHeader("Charset", "windows-1258")),
        "Charset phải là utf-8");
  }

  @Test
  void call_refused_isInTheLogWithAnswer() {
    HttpResponse<byte[]> response = send(login(""));

    assertThat(portal.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.service()).contains(PortalService.LOGIN);
              assertThat(request.status()).isEqualTo(400);
              assertThat(request.answer()).isEqualTo(text(response));
              assertThat(request.headers().get("content-type")).containsExactly("application/json");
              assertThat(request.body()).contains(portal.username());
              assertThat(request.toString()).doesNotContain(portal.password());
            });
  }

  private void restart(PortalOptions.Builder options) {
    portal.close();
    portal = PortalSimulator.start(options.build());
  }

  private HttpRequest.Builder login(String query) {
    PlainClient client = new PlainClient(portal);
    return client
        .request(portal.loginPath(), Bodies.login(portal.username(), portal.password()))
        .uri(client.uri(portal.loginPath(), query));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return new PlainClient(portal).send(request.build());
  }

  private static void assertAnswer(HttpResponse<byte[]> response, String expected) {
    if (expected.equals("ok")) {
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(text(response)).contains("\"session\"");
    } else {
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(text(response))
          .contains("\"error_code\":-1", "Máy chủ bảo mật từ chối yêu cầu: " + expected);
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
