package vn.hoso.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.simulator.portal.Bodies.NUMBER;
import static vn.hoso.simulator.portal.PortalService.CAP_NHAT_TIEN_DO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.DONG_BO_HO_SO_MC;
import static vn.hoso.simulator.portal.PortalService.LOGIN;
import static vn.hoso.simulator.portal.PortalService.TRA_CUU_HO_SO;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsOnTheWireTest {

  private final PortalSimulator portal = PortalSimulator.start();
  private final PlainClient client = new PlainClient(portal);
  private final ObjectNode insert = Bodies.insert(Bodies.dossier(NUMBER));

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void resetBeforeRead_smallRequest_isResetWithoutEffect() throws IOException {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.resetBeforeRead());

    assertThat(rawCall(insert)).isEqualTo("<Connection reset>");

    assertThat(portal.dossiers()).isEmpty();
    assertThat(onlyRequest().body()).isEmpty();
    assertThat(onlyRequest().status()).isZero();
  }

  @Test
  void resetBeforeRead_largeRequest_cannotBeSentWhole() throws IOException {
    insert.withArray("data").removeAll();
    for (int i = 0; i < 9000; i++) {
      insert.withArray("data").add(Bodies.dossier("H17.99-261124-%04d".formatted(i)));
    }
    insert.put("session", client.logIn());
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.resetBeforeRead());

    try (RawConnection connection = new RawConnection(portal.uri())) {
      assertThatThrownBy(() -> connection.write(http(portal.integrationPath(), insert.toString())))
          .isInstanceOf(SocketException.class)
          .hasMessageMatching("Broken pipe|Connection reset.*");
    }

    assertThat(portal.dossiers()).isEmpty();
    assertThat(onlyRequest().body()).isEmpty();
  }

  @Test
  void resetBeforeAnswer_insert_isResetAfterItTookEffect() throws IOException {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.resetBeforeAnswer());

    assertThat(rawCall(insert)).isEqualTo("<Connection reset>");

    assertThat(portal.dossiers()).hasSize(1);
    assertThat(onlyRequest().body()).isEqualTo(insert.toString());
    assertThat(onlyRequest().answer()).isEmpty();
  }

  @Test
  void resetInAnswer_insert_isResetWithinTheBody() throws IOException {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.resetInAnswer());

    String read = rawCall(insert);

    assertThat(read).startsWith("HTTP/1.1 200").endsWith("<Connection reset>");
    assertThat(read).contains("{\"error_code\":0,\"message\":").doesNotContain("result");
    assertThat(portal.dossiers()).hasSize(1);
  }

  @Test
  void resetBeforeAnswer_login_isReset() throws IOException {
    portal.faults().on(LOGIN).next(Fault.resetBeforeAnswer());
    String body = Bodies.login(portal.username(), portal.password());

    try (RawConnection connection = new RawConnection(portal.uri())) {
      connection.write(http(portal.loginPath(), body));
      assertThatThrownBy(connection::readToEnd)
          .isInstanceOf(SocketException.class)
          .hasMessage("Connection reset");
    }

    assertThat(portal.logins()).isEqualTo(1);
  }

  @Test
  void resetBeforeAnswer_plainClient_getsAnIoException() {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.resetBeforeAnswer());

    assertThatThrownBy(() -> client.call(insert))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(portal.requests(DONG_BO_HO_SO_MC)).hasSize(1);
  }

  @Test
  void slow_insert_takesEffectBeforeTheClientGivesUp() {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.slow(Duration.ofMinutes(5)));
    insert.put("session", client.logIn());
    HttpRequest request =
        client
            .request(portal.integrationPath(), insert.toString())
            .timeout(Duration.ofMillis(500))
            .build();

    assertThatThrownBy(() -> client.send(request)).hasCauseInstanceOf(HttpTimeoutException.class);

    assertThat(portal.dossiers()).hasSize(1);
    assertThat(onlyRequest().fault()).hasToString("Optional[answer after PT5M]");
  }

  @Test
  void slow_shortDelay_isAnsweredAsUsual() {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.slow(Duration.ofMillis(1)));

    assertThat(client.call(insert).get("error_code").intValue()).isZero();
  }

  @Test
  void expiredSession_insert_endsTheSessionWithoutEffect() {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.expiredSession());
    String session = client.logIn();
    insert.put("session", session);

    String first = text(client.post(portal.integrationPath(), insert.toString()));
    String second = text(client.post(portal.integrationPath(), insert.toString()));

    assertThat(first).isEqualTo(second).contains("Phiên làm việc không tồn tại hoặc đã hết hạn");
    assertThat(portal.dossiers()).isEmpty();
    assertThat(client.call(insert).get("error_code").intValue()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void httpStatus_insert_hasNoEffect(int status) {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.httpStatus(status));

    HttpResponse<byte[]> response = client.exchange(insert);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEmpty();
    assertThat(portal.dossiers()).isEmpty();
  }

  @Test
  void httpStatus_applied_takesEffectFirst() {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.httpStatus(500).applied());

    assertThat(client.exchange(insert).statusCode()).isEqualTo(500);

    assertThat(portal.dossiers()).hasSize(1);
    assertThat(onlyRequest().fault()).hasToString("Optional[HTTP 500, applied]");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 502})
  void html_insert_isAnsweredWithAPage(int status) {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.html(status));

    HttpResponse<byte[]> response = client.exchange(insert);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(text(response)).startsWith("<!DOCTYPE html>");
    assertThat(portal.dossiers()).isEmpty();
  }

  @Test
  void truncatedJson_insert_isWellFramedButCutShort() {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.truncatedJson());

    HttpResponse<byte[]> response = client.exchange(insert);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> PlainClient.JSON.readTree(response.body()))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("end-of-input");
    assertThat(portal.dossiers()).hasSize(1);
  }

  @Test
  void encoding_windows1258_keepsEveryLetter() {
    Charset windows1258 = Charset.forName("windows-1258");
    client.call(insert);
    portal.faults().on(TRA_CUU_HO_SO).next(Fault.encoding(windows1258));

    byte[] body = client.exchange(Bodies.lookup(NUMBER)).body();

    assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)))
        .isInstanceOf(MalformedInputException.class)
        .hasMessageStartingWith("Input length = ");
    assertThat(Normalizer.normalize(new String(body, windows1258), Normalizer.Form.NFC))
        .contains("Tra cứu thành công", "Trần Văn Phước", "UBND phường Hoà Khánh", "Hộ tịch");
  }

  @Test
  void encoding_utf16_isReadableAsSuch() {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.encoding(StandardCharsets.UTF_16));

    byte[] body = client.exchange(insert).body();

    assertThat(new String(body, StandardCharsets.UTF_16)).contains("Đồng bộ hồ sơ thành công");
    assertThat(body).startsWith(0xFE, 0xFF);
  }

  @Test
  void invalidUtf8_insert_isNotUtf8() {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.invalidUtf8());

    byte[] body = client.exchange(insert).body();

    assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)))
        .isInstanceOf(MalformedInputException.class)
        .hasMessageStartingWith("Input length = ");
    assertThat(portal.dossiers()).hasSize(1);
  }

  @Test
  void duplicate_newDossier_isAnsweredAsKnownWithoutEffect() {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.duplicate());

    JsonNode reply = client.call(insert);

    assertThat(reply.get("error_code").intValue()).isEqualTo(3);
    assertThat(reply.get("message").textValue()).contains("đã tồn tại");
    assertThat(portal.dossiers()).isEmpty();
  }

  @Test
  void duplicate_applied_letsTheUpdateThatFollowsSucceed() {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.duplicate().applied());
    client.call(insert);

    JsonNode reply = client.call(Bodies.update(Bodies.dossier(NUMBER)));

    assertThat(reply.get("error_code").intValue()).isZero();
  }

  @Test
  void wrappedInMessage_insert_carriesTheWholeAnswerAsString() throws IOException {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.wrappedInMessage());

    JsonNode outer = client.call(insert);

    assertThat(outer.get("error_code").intValue()).isZero();
    JsonNode inner = PlainClient.JSON.readTree(outer.get("message").textValue());
    assertThat(inner.get("message").textValue()).isEqualTo("Đồng bộ hồ sơ thành công");
    assertThat(inner.get("result").isArray()).isTrue();
  }

  @Test
  void errorCode_progress_isGivenWithItsMessage() {
    portal.faults().on(CAP_NHAT_TIEN_DO_HO_SO_MC).next(Fault.errorCode("77", "Lỗi lạ"));

    JsonNode reply = client.call(Bodies.progress(Bodies.step(NUMBER, "4", "Thẩm tra")));

    assertThat(reply.get("error_code").intValue()).isEqualTo(77);
    assertThat(reply.get("message").textValue()).isEqualTo("Lỗi lạ");
  }

  @Test
  void anyFault_nextCallOverKeepAlive_isServed() throws Exception {
    portal.faults().on(DONG_BO_HO_SO_MC).next(Fault.html(502));
    insert.put("session", client.logIn());
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request = client.request(portal.integrationPath(), insert.toString()).build();

    http.send(request, HttpResponse.BodyHandlers.discarding());
    HttpResponse<String> second = http.send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(second.body()).contains("thành công");
  }

  private String rawCall(ObjectNode request) throws IOException {
    request.put("session", client.logIn());
    try (RawConnection connection = new RawConnection(portal.uri())) {
      connection.write(http(client.pathOf(request), request.toString()));
      return connection.readToBreak();
    }
  }

  private String http(String path, String body) {
    return "POST /VXPAdapter/RestService/forward/"
        + path
        + "?dstcode="
        + PlainClient.encoded(portal.dstcode())
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  private RecordedRequest onlyRequest() {
    assertThat(portal.requests(DONG_BO_HO_SO_MC)).hasSize(1);
    return portal.requests(DONG_BO_HO_SO_MC).get(0);
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
