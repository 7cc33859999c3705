package vn.hoso.simulator.lgsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.simulator.portal.PortalSimulator;

/** The gateway over plain HTTP: what it takes, and what it refuses. */
class LgspSimulatorTest {

  private static final LgspScheme SCHEME = LgspScheme.CLIENT_CREDENTIALS;
  private static final String JSON = "application/json";

  private final PortalSimulator portal = PortalSimulator.start();
  private final LgspSimulator lgsp = LgspSimulator.start(portal);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    lgsp.close();
    portal.close();
  }

  @Test
  void token_rightKey_isGoodForTheGateway() throws Exception {
    JsonNode reply = json(portal("LayThuTuc?maTTHC=1.001193", token()));

    assertThat(reply.get("error_code").textValue()).isEqualTo("0");
    assertThat(reply.get("message").textValue()).startsWith("{\"error_code\":0,");
  }

  @Test
  void token_wrongSecret_isRefused() throws Exception {
    HttpResponse<String> reply = askToken("Basic " + base64(lgsp.consumerKey() + ":sai"));

    assertThat(reply.statusCode()).isEqualTo(401);
    assertThat(json(reply).get("error").textValue()).isEqualTo("invalid_client");
    assertThat(lgsp.tokensIssued()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sai"})
  void call_withoutAGoodToken_isRefused(String token) throws Exception {
    assertThat(portal("LayDanhSachTTHC", token).statusCode()).isEqualTo(401);
  }

  @Test
  void call_tokenOfAnotherScheme_isRefused() throws Exception {
    URI other = URI.create(lgsp.portalUri(LgspScheme.OWN_LOGIN) + "/LayDanhSachTTHC");

    assertThat(get(other, token()).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LayThuTuc", "LayThuTuc?MATTHC=1.001193", "LayDanhSachTTHC?x=1"})
  void query_parametersThatWereNotSeen_isRefused(String query) throws Exception {
    HttpResponse<String> reply = portal(query, token());

    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(json(reply).get("message").textValue()).startsWith("tham số phải là");
  }

  @Test
  void change_withASession_isRefused() throws Exception {
    HttpResponse<String> reply =
        post(
            URI.create(lgsp.portalUri(SCHEME) + "/TraCuuHoSo"),
            "{\"session\":\"1\",\"service\":\"TraCuuHoSo\"}");

    assertThat(reply.statusCode()).isEqualTo(400);
  }

  @Test
  void store_fileThatIsThere_isBase64(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("ket-qua.pdf"), "%PDF-1.7");
    lgsp.add(
        new StoredResult("048190001234", "KQ1", "Giấy phép", "1/GP", "H17", Map.of("/a", file)));

    HttpResponse<String> plain =
        post(lgsp.resultFileUri(SCHEME), "{\"CoQuanChuQuan\":\"H17\",\"DuongDan\":\"/a\"}");
    HttpResponse<String> wrapped = post(lgsp.fileUri(SCHEME), "{\"DuongDan\":\"/a\"}");
    HttpResponse<String> other =
        post(lgsp.resultFileUri(SCHEME), "{\"CoQuanChuQuan\":\"H18\",\"DuongDan\":\"/a\"}");

    assertThat(plain.body()).isEqualTo("\"" + base64("%PDF-1.7") + "\"");
    assertThat(json(wrapped).get("message").textValue()).isEqualTo(base64("%PDF-1.7"));
    assertThat(json(other).get("errorCode").textValue()).isEqualTo("-1");
  }

  @Test
  void store_searchWithAFieldTooFew_isRefused() throws Exception {
    HttpResponse<String> reply =
        post(lgsp.resultSearchUri(SCHEME), "{\"SoDinhDanhChuSoHuu\":\"048190001234\"}");

    assertThat(reply.statusCode()).isEqualTo(400);
  }

  @Test
  void calls_afterAFault_haveIt() throws Exception {
    lgsp.faults().on("LayDanhSachTTHC").next(LgspFault.tokenRefused());

    HttpResponse<String> reply = portal("LayDanhSachTTHC", token());

    assertThat(reply.statusCode()).isEqualTo(401);
    assertThat(lgsp.tokens()).isEmpty();
    assertThat(lgsp.calls("LayDanhSachTTHC").get(0).fault()).isPresent();
  }

  private String token() throws Exception {
    String pair = lgsp.consumerKey() + ":" + lgsp.consumerSecret();
    return json(askToken("Basic " + base64(pair))).get("access_token").textValue();
  }

  private HttpResponse<String> askToken(String authorization) throws Exception {
    return http.send(
        HttpRequest.newBuilder(lgsp.loginUri(SCHEME))
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> portal(String query, String token) throws Exception {
    return get(URI.create(lgsp.portalUri(SCHEME) + "/" + query), token);
  }

  private HttpResponse<String> get(URI uri, String token) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI uri, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> reply) throws Exception {
    return JsonMapper.builder().build().readTree(reply.body());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
