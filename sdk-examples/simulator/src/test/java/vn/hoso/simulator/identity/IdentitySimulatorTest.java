package vn.hoso.simulator.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.simulator.ManualClock;

/** That the provider gives what is asked for rightly, and nothing else; asked here by hand. */
class IdentitySimulatorTest {

  private static final String REDIRECT = "https://dichvucong.nuithanh.example.vn/dang-nhap/ket-qua";
  private static final String VERIFIER = "mot-chuoi-ngau-nhien-du-dai-de-lam-ma-kiem-chung";

  private final ManualClock clock = new ManualClock();
  private final IdentitySimulator identity =
      IdentitySimulator.start(IdentityOptions.defaults().withClock(clock));
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> asked = new LinkedHashMap<>();

  IdentitySimulatorTest() throws Exception {
    asked.put("response_type", "code");
    asked.put("client_id", identity.clientId());
    asked.put("redirect_uri", REDIRECT);
    asked.put("scope", "openid");
    asked.put("state", "trang-thai");
    asked.put("nonce", "so-mot-lan");
    asked.put("code_challenge_method", "S256");
    asked.put(
        "code_challenge",
        base64Url(
            MessageDigest.getInstance("SHA-256")
                .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII))));
  }

  @AfterEach
  void close() {
    identity.close();
  }

  @Test
  void loginPage_accountChosen_redirectsWithCodeAndState() throws Exception {
    HttpResponse<String> page = authorize();
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>Đăng nhập</h1>", "Nguyễn Thị Ân (công dân)");

    HttpResponse<String> answer = login(page, "account", "an", "action", "sign-in");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer))
        .matches(Pattern.quote(REDIRECT) + "\\?code=[^&]+&state=trang-thai");
    assertThat(login(page, "account", "an", "action", "sign-in").statusCode()).isEqualTo(400);
  }

  @Test
  void loginPage_cancelled_redirectsWithAccessDenied() throws Exception {
    assertThat(location(login(authorize(), "action", "cancel")))
        .startsWith(REDIRECT + "?error=access_denied&error_description=")
        .endsWith("&state=trang-thai");
  }

  @ParameterizedTest
  @CsvSource({"client_id, khac", "redirect_uri, https://example.org", "redirect_uri, ''"})
  void authorize_unknownClientOrRedirectUri_isShownAndNotRedirected(String name, String value)
      throws Exception {
    asked.put(name, value);

    HttpResponse<String> answer = authorize();

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(name);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "response_type, token, unsupported_response_type",
    "scope, profile, invalid_scope",
    "code_challenge_method, plain, invalid_request",
  })
  void authorize_wrongParameter_isToldToTheApplication(String name, String value, String error)
      throws Exception {
    asked.put(name, value);

    assertThat(location(authorize())).startsWith(REDIRECT + "?error=" + error + "&");
  }

  @Test
  void authorize_parameterTwice_isRefused() throws Exception {
    HttpResponse<String> answer =
        get(URI.create(identity.uri(IdentityService.AUTHORIZE) + "?state=a&state=b"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid_request", "state lặp lại");
  }

  @Test
  void token_rightCode_bringsSignedIdToken() throws Exception {
    JsonNode tokens = json(exchange(code()));

    String[] parts = tokens.path("id_token").asText().split("\\.", -1);
    JsonNode claims = json(decoded(parts[1]));
    assertThat(claims.path("iss").asText()).isEqualTo(identity.issuer());
    assertThat(claims.path("aud").get(0).asText()).isEqualTo(identity.clientId());
    assertThat(claims.path("nonce").asText()).isEqualTo("so-mot-lan");
    assertThat(claims.path("sub").asText()).isEqualTo("nguyenthian");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(publishedKey());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
  }

  @Test
  void token_codeTwice_isRefusedAndEndsTheTokens() throws Exception {
    String code = code();
    String access = json(exchange(code)).path("access_token").asText();
    assertThat(userInfo("POST", access).statusCode()).isEqualTo(200);

    assertThat(exchange(code).body()).contains("invalid_grant");
    assertThat(userInfo("POST", access).statusCode()).isEqualTo(401);
  }

  @Test
  void token_codeOlderThanAMinute_isRefused() throws Exception {
    String code = code();
    clock.advance(Duration.ofMinutes(1));

    assertThat(exchange(code).body()).contains("invalid_grant", "đã hết hạn");
  }

  @ParameterizedTest
  @CsvSource({
    "code_verifier, khac, invalid_grant",
    "code_verifier, '', invalid_grant",
    "redirect_uri, https://example.org, invalid_grant",
    "client_secret, sai, invalid_client",
    "grant_type, password, unsupported_grant_type",
    "code, khac, invalid_grant",
  })
  void token_wrongParameter_isRefused(String name, String value, String error) throws Exception {
    Map<String, String> form = exchangeForm(code());
    form.put(name, value);

    assertThat(post(IdentityService.TOKEN, form).body()).contains("\"" + error + "\"");
  }

  @Test
  void token_secretByBasic_isTaken_andNotTwice() throws Exception {
    Map<String, String> form = exchangeForm(code());
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (identity.clientId() + ":" + identity.clientSecret())
                        .getBytes(StandardCharsets.UTF_8));
    assertThat(post(IdentityService.TOKEN, form, basic).body()).contains("invalid_request");
    form.remove("client_secret");

    assertThat(post(IdentityService.TOKEN, form, basic).body()).contains("access_token");
  }

  @Test
  void token_afterRotation_isSignedWithTheNewKey() throws Exception {
    String before = identity.keys();
    identity.rotateKeys();

    String header = decoded(json(exchange(code())).path("id_token").asText().split("\\.", -1)[0]);

    assertThat(identity.keys()).isNotEqualTo(before);
    assertThat(json(header).path("kid").asText())
        .isEqualTo(json(identity.keys()).path("keys").get(0).path("kid").asText());
  }

  @Test
  void userInfo_get_isRefused() throws Exception {
    String access = json(exchange(code())).path("access_token").asText();

    assertThat(userInfo("GET", access).statusCode()).isEqualTo(405);
    assertThat(json(userInfo("POST", access)).path("HoVaTen").asText()).isEqualTo("Nguyễn Thị Ân");
  }

  @Test
  void userInfo_afterAnHour_isRefused() throws Exception {
    String access = json(exchange(code())).path("access_token").asText();
    clock.advance(Duration.ofHours(1));

    assertThat(userInfo("POST", access).statusCode()).isEqualTo(401);
  }

  @Test
  void logout_hintOfSomebodyElse_isRefused() throws Exception {
    HttpResponse<String> answer =
        get(URI.create(identity.uri(IdentityService.LOGOUT) + "?id_token_hint=a.b.c"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("id_token_hint");
  }

  @Test
  void faults_scripted_strikeOnce() throws Exception {
    identity
        .faults()
        .on(IdentityService.JWKS)
        .next(IdentityFault.html(503), IdentityFault.resetBeforeRead());

    assertThat(get(identity.uri(IdentityService.JWKS)).statusCode()).isEqualTo(503);
    HttpRequest unrepeated =
        HttpRequest.newBuilder(identity.uri(IdentityService.JWKS))
            .POST(HttpRequest.BodyPublishers.ofString("a=b"))
            .build();
    assertThatThrownBy(() -> http.send(unrepeated, HttpResponse.BodyHandlers.ofString()))
        .isInstanceOf(IOException.class)
        .rootCause()
        .hasMessageContaining("reset");
    assertThat(get(identity.uri(IdentityService.JWKS)).statusCode()).isEqualTo(200);
    assertThat(identity.calls(IdentityService.JWKS))
        .extracting(RecordedCall::status)
        .containsExactly(503, 0, 200);
  }

  @Test
  void calls_printed_showNoParameter() throws Exception {
    exchange(code());

    assertThat(identity.calls(IdentityService.TOKEN).get(0).body()).contains("client_secret");
    assertThat(identity.calls().toString())
        .isEqualTo(
            "[RecordedCall[GET /oauth2/authorize -> 302], RecordedCall[POST /oauth2/token -> 200]]");
  }

  private String code() throws Exception {
    asked.put("auto_approve", "an");
    return location(authorize()).replaceAll(".*code=([^&]+).*", "$1");
  }

  private HttpResponse<String> exchange(String code) throws Exception {
    return post(IdentityService.TOKEN, exchangeForm(code));
  }

  private Map<String, String> exchangeForm(String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", REDIRECT);
    form.put("client_id", identity.clientId());
    form.put("client_secret", identity.clientSecret());
    form.put("code_verifier", VERIFIER);
    return form;
  }

  private HttpResponse<String> authorize() throws Exception {
    return get(URI.create(identity.uri(IdentityService.AUTHORIZE) + "?" + encoded(asked)));
  }

  private HttpResponse<String> login(HttpResponse<String> page, String... choice) throws Exception {
    Matcher request = Pattern.compile("name=\"request\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(request.find()).isTrue();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("request", request.group(1));
    for (int i = 0; i < choice.length; i += 2) {
      form.put(choice[i], choice[i + 1]);
    }
    return post(IdentityService.LOGIN, form);
  }

  private HttpResponse<String> userInfo(String method, String access) throws Exception {
    return send(
        HttpRequest.newBuilder(identity.uri(IdentityService.USER_INFO))
            .header("Authorization", "Bearer " + access)
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  private HttpResponse<String> post(IdentityService service, Map<String, String> form)
      throws Exception {
    return send(posting(service, form));
  }

  private HttpResponse<String> post(
      IdentityService service, Map<String, String> form, String authorization) throws Exception {
    return send(posting(service, form).header("Authorization", authorization));
  }

  private HttpRequest.Builder posting(IdentityService service, Map<String, String> form) {
    return HttpRequest.newBuilder(identity.uri(service))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return send(HttpRequest.newBuilder(uri));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private PublicKey publishedKey() throws Exception {
    JsonNode key = json(get(identity.uri(IdentityService.JWKS))).path("keys").get(0);
    return KeyFactory.getInstance("RSA")
        .generatePublic(
            new RSAPublicKeySpec(number(key.path("n").asText()), number(key.path("e").asText())));
  }

  private static BigInteger number(String base64Url) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(base64Url));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String decoded(String base64Url) {
    return new String(Base64.getUrlDecoder().decode(base64Url), StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return json(answer.body());
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }
}
