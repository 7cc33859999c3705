package vn.hoso.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.simulator.portal.Bodies.NUMBER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.simulator.ManualClock;

class EnvelopeTest {

  private static final String EXPIRED = "Phiên làm việc không tồn tại hoặc đã hết hạn";

  private final ManualClock clock = new ManualClock();
  private final PortalSimulator portal =
      PortalSimulator.start(
          PortalOptions.builder()
              .clock(clock)
              .sessionLifetime(Duration.ofMinutes(20))
              .agencies("H17.99", "000.00.00.H17")
              .build());
  private final PlainClient client = new PlainClient(portal);

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void call_sessionNeverIssued_isAnsweredAsExpired() {
    assertThat(message(Bodies.lookup(NUMBER).put("session", "khong-co"))).isEqualTo(EXPIRED);
  }

  @Test
  void call_sessionOlderThanItsLifetime_isAnsweredAsExpired() {
    String session = client.logIn();
    clock.advance(Duration.ofMinutes(20).minusMillis(1));
    assertThat(message(Bodies.lookup(NUMBER).put("session", session))).isNotEqualTo(EXPIRED);
    clock.advance(Duration.ofMillis(1));

    assertThat(message(Bodies.lookup(NUMBER).put("session", session))).isEqualTo(EXPIRED);
  }

  @Test
  void expireSessions_openSession_isAnsweredAsExpired() {
    String session = client.logIn();

    portal.expireSessions();

    assertThat(message(Bodies.lookup(NUMBER).put("session", session))).isEqualTo(EXPIRED);
    assertThat(portal.logins()).isEqualTo(1);
  }

  @Test
  void call_expiredSessionAndWrongData_isAnsweredAsExpired() {
    ObjectNode request = Bodies.insert(Bodies.dossier(NUMBER).put("HinhThuc", "9"));

    assertThat(message(request.put("session", "khong-co"))).isEqualTo(EXPIRED);
  }

  @Test
  void call_expiredSessionAnswerConfigured_isGiven() {
    PortalAnswer unauthorized = new PortalAnswer(401, "12", "Session expired");
    try (PortalSimulator other =
        PortalSimulator.start(
            PortalOptions.builder()
                .assumptions(PortalAssumptions.builder().expiredSession(unauthorized).build())
                .build())) {
      var response =
          new PlainClient(other).post(other.integrationPath(), Bodies.lookup(NUMBER).toString());

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(PlainClient.json(response).get("error_code").intValue()).isEqualTo(12);
      assertThat(PlainClient.json(response).get("message").textValue())
          .isEqualTo("Session expired");
    }
  }

  static Stream<ObjectNode> wrongEnvelopes() {
    return Stream.of(
        Bodies.lookup(NUMBER).put("madonvi", "H17.98"),
        Bodies.lookup(NUMBER).put("madonvi", ""),
        without(Bodies.lookup(NUMBER), "madonvi"),
        without(Bodies.lookup(NUMBER), "mahoso"),
        Bodies.lookup(NUMBER).put("mahoso", 7),
        Bodies.lookup(NUMBER).put("maHoSo", NUMBER),
        Bodies.lookup(NUMBER).put("service", "TraCuuHoso"),
        Bodies.lookup(NUMBER).put("service", "login"),
        Bodies.lookup(NUMBER).put("service", 1),
        Bodies.procedure("khai-sinh"),
        Bodies.insert(),
        Bodies.insert(Bodies.dossier(NUMBER)).put("isUpdating", "false"),
        Bodies.insert(Bodies.dossier(NUMBER)).put("isUpdating", false),
        Bodies.insert(Bodies.dossier(NUMBER)).put("data", "[]"),
        Bodies.progress());
  }

  @ParameterizedTest
  @MethodSource("wrongEnvelopes")
  void call_envelopeBreaksTheContract_isRefusedByField(ObjectNode request) {
    JsonNode reply = client.call(request);

    assertThat(reply.get("error_code").intValue()).isEqualTo(-1);
    assertThat(reply.get("message").textValue())
        .matches("Dữ liệu không hợp lệ: (madonvi|mahoso|maHoSo|service|maTTHC|isUpdating|data) .+");
  }

  @Test
  void call_sessionMissing_isRefusedByField() {
    assertThat(message(without(Bodies.lookup(NUMBER), "session")))
        .isEqualTo("Dữ liệu không hợp lệ: session bắt buộc phải có");
  }

  @Test
  void call_serviceAtAnotherPath_isRefused() {
    ObjectNode request = Bodies.lookup(NUMBER).put("session", client.logIn());

    assertThat(text(client.post(portal.sharePath(), request.toString()).body()))
        .contains("service không có ở đường dẫn này");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{\"a\":1}{}", "{\"a\":1,\"a\":2}", "\uFEFF{}"})
  void login_bodyIsNotOneJsonObject_isRefused(String body) {
    JsonNode reply = PlainClient.json(client.post(portal.loginPath(), body));

    assertThat(reply.get("error_code").intValue()).isEqualTo(-1);
    assertThat(reply.get("message").textValue()).startsWith("Dữ liệu không hợp lệ: ");
    assertThat(portal.logins()).isZero();
  }

  @Test
  void call_bodyInWindows1258_isRefused() {
    ObjectNode request = Bodies.insert(Bodies.dossier(NUMBER).put("ChuHoSo", "Đặng Hoàng Ân"));
    request.put("session", client.logIn());
    byte[] body = request.toString().getBytes(Charset.forName("windows-1258"));

    var response =
        client.send(
            client
                .request(portal.integrationPath(), "")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());

    assertThat(text(response.body())).contains("nội dung phải mã hóa UTF-8");
    assertThat(portal.dossiers()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ErrorCodeForm.class)
  void call_errorCodeForm_isUsedForSuccessAndFailure(ErrorCodeForm form) {
    try (PortalSimulator other =
        PortalSimulator.start(PortalOptions.builder().errorCodeForm(form).build())) {
      PlainClient otherClient = new PlainClient(other);

      String first = otherClient.call(Bodies.insert(Bodies.dossier(NUMBER))).toString();
      String second = otherClient.call(Bodies.insert(Bodies.dossier(NUMBER))).toString();

      assertThat(first)
          .startsWith(
              switch (form) {
                case INTEGER -> "{\"error_code\":0,";
                case STRING -> "{\"error_code\":\"0\",";
                case PADDED_STRING -> "{\"error_code\":\"00\",";
              });
      assertThat(second)
          .startsWith(
              form == ErrorCodeForm.INTEGER ? "{\"error_code\":3," : "{\"error_code\":\"3\",");
    }
  }

  private String message(ObjectNode request) {
    return PlainClient.json(client.post(client.pathOf(request), request.toString()))
        .get("message")
        .textValue();
  }

  private static ObjectNode without(ObjectNode request, String field) {
    request.remove(field);
    return request;
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
