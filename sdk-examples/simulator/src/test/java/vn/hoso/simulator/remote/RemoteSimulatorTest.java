package vn.hoso.simulator.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoso.simulator.pki.IssuedCertificate;
import vn.hoso.simulator.pki.KeyType;
import vn.hoso.simulator.pki.PkiSimulator;

/** The services as a client without any SDK sees them. */
class RemoteSimulatorTest {

  private static final String USER = "049185001234";
  private static final byte[] DATA = {1, 2, 3};
  private static final PkiSimulator PKI = PkiSimulator.builder().caKey(KeyType.P_256).start();
  private static final IssuedCertificate OFFICIAL = PKI.issuePerson("Nguyễn Thị Hồng Nhung");

  private final HttpClient http = HttpClient.newHttpClient();
  private final RemoteSimulator remote = RemoteSimulator.start();

  @BeforeEach
  void enrol() {
    remote.enrol(USER, OFFICIAL);
  }

  @AfterEach
  void close() {
    remote.close();
  }

  @AfterAll
  static void closePki() {
    PKI.close();
  }

  @Test
  void smartCa_approved_returnsASignatureOfTheDigest() throws Exception {
    JsonNode certificates =
        post(remote.smartCaUri().resolve("v1/credentials/get_certificate"), account(""));
    JsonNode started = post(remote.smartCaUri().resolve("v1/signatures/sign"), request("GD-1"));
    remote.approve("GD-1");
    JsonNode state =
        post(remote.smartCaUri().resolve("v1/signatures/sign/GD-1/status"), account(""));

    assertThat(certificates.at("/data/user_certificates/0/cert_data").asText())
        .isEqualTo(Base64.getEncoder().encodeToString(OFFICIAL.certificate().getEncoded()));
    assertThat(started.path("message").asText()).isEqualTo("sig_wait_for_user_confirm");
    assertThat(state.at("/data/signatures/0/doc_id").asText()).isEqualTo("d-1");
    assertThat(verifies(state.at("/data/signatures/0/signature_value").asText())).isTrue();
  }

  @Test
  void smartCa_undecidedRefusedExpired_saysSo() throws Exception {
    for (String transaction : List.of("GD-1", "GD-2", "GD-3")) {
      post(remote.smartCaUri().resolve("v1/signatures/sign"), request(transaction));
    }
    remote.refuse("GD-2");
    remote.expire("GD-3");

    assertThat(message("GD-1")).isEqualTo("sig_wait_for_user_confirm");
    assertThat(message("GD-2")).isEqualTo("REJECTED");
    assertThat(message("GD-3")).isEqualTo("EXPIRED");
    assertThat(remote.requests())
        .extracting(SigningRequest::decision)
        .containsExactly(Decision.PENDING, Decision.REFUSED, Decision.EXPIRED);
  }

  @Test
  void smartCa_anotherKey_doesNotVerify() throws Exception {
    remote.signWithAnotherKey(true);
    post(remote.smartCaUri().resolve("v1/signatures/sign"), request("GD-1"));
    remote.approve("GD-1");

    JsonNode state =
        post(remote.smartCaUri().resolve("v1/signatures/sign/GD-1/status"), account(""));

    assertThat(verifies(state.at("/data/signatures/0/signature_value").asText())).isFalse();
  }

  @Test
  void smartCa_base64InPlaceOfHex_isRefused() throws Exception {
    String body =
        request("GD-1")
            .replaceFirst(
                "\"data_to_be_signed\":\"[^\"]+\"",
                "\"data_to_be_signed\":\"9kO5fGipcF+6BZhh2lpteEHw3nab73hNpo4kXoddK1k=\"");

    JsonNode refused = post(remote.smartCaUri().resolve("v1/signatures/sign"), body);

    assertThat(refused.path("status_code").asInt()).isEqualTo(400);
    assertThat(remote.requests()).isEmpty();
  }

  @Test
  void smartCa_sameTransactionAgain_isRefused() throws Exception {
    URI sign = remote.smartCaUri().resolve("v1/signatures/sign");
    post(sign, request("GD-1"));

    assertThat(post(sign, request("GD-1")).path("message").asText())
        .isEqualTo("transaction_id đã tồn tại");
  }

  @Test
  void neac_withoutCaName_isRefused() throws Exception {
    JsonNode refused = post(remote.neacUri().resolve("sign_v2/get_certificate"), account(""));

    assertThat(refused.path("status_code").asInt()).isEqualTo(400);
  }

  @Test
  void csc_withoutToken_isRefused() throws Exception {
    JsonNode refused = post(remote.cscV2Uri().resolve("credentials/list"), "{}");

    assertThat(refused.path("error").asText()).isEqualTo("invalid_token");
  }

  @Test
  void fault_scripted_strikesOnceAndIsRecorded() throws Exception {
    remote.faults().on(RemoteOperation.STATUS).next(RemoteFault.html(503));
    post(remote.smartCaUri().resolve("v1/signatures/sign"), request("GD-1"));
    URI status = remote.smartCaUri().resolve("v1/signatures/sign/GD-1/status");

    HttpResponse<String> first = send(status, account(""));
    JsonNode second = post(status, account(""));

    assertThat(first.statusCode()).isEqualTo(503);
    assertThat(first.body()).startsWith("<!DOCTYPE html>");
    assertThat(second.path("status_code").asInt()).isEqualTo(200);
    assertThat(remote.calls())
        .extracting(RecordedCall::toString)
        .containsExactly(
            "RecordedCall[/sca/sp769/v1/signatures/sign -> 200]",
            "RecordedCall[/sca/sp769/v1/signatures/sign/GD-1/status -> 503, HTTP 503"
                + " text/html;charset=UTF-8]",
            "RecordedCall[/sca/sp769/v1/signatures/sign/GD-1/status -> 200]");
  }

  @Test
  void approve_unknownTransaction_isRefused() {
    assertThatThrownBy(() -> remote.approve("GD-9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no transaction GD-9");
  }

  private String message(String transaction) throws Exception {
    URI status = remote.smartCaUri().resolve("v1/signatures/sign/" + transaction + "/status");
    return post(status, account("")).path("message").asText();
  }

  private String account(String more) {
    return "{\"sp_id\":\"%s\",\"sp_password\":\"%s\",\"user_id\":\"%s\"%s}"
        .formatted(remote.clientId(), remote.clientSecret(), USER, more);
  }

  private String request(String transaction) throws Exception {
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(DATA));
    return account(
        ",\"transaction_id\":\"%s\",\"sign_files\":[{\"doc_id\":\"d-1\",\"file_type\":\"pdf\",\"sign_type\":\"hash\",\"data_to_be_signed\":\"%s\"}]"
            .formatted(transaction, digest));
  }

  private boolean verifies(String base64) throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(OFFICIAL.certificate());
    signature.update(DATA);
    return signature.verify(Base64.getDecoder().decode(base64));
  }

  private JsonNode post(URI uri, String body) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(send(uri, body).body());
  }

  private HttpResponse<String> send(URI uri, String body) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
