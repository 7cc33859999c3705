package vn.hoso.simulator.lgsp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpHead;

/** The one account, and the tokens it was given, under each scheme. Thread-safe. */
final class Accounts {

  static final String CONSUMER_KEY = "k9TxWq2ThuNghiemMotCua_a";
  static final String CONSUMER_SECRET = "BiMat-LGSP-ThuNghiem-2026";
  static final String ACCESS_KEY = "AK-thunghiem-0099";
  static final String ACCESS_SECRET = "SK-bimat-thunghiem-7731";
  static final String APP_NAME = "Một cửa điện tử";
  static final String PARTNER_CODE = "000.00.99.H17";
  static final String PARTNER_CODE_CUS = "H17.99";
  static final String USERNAME = "lgsp.thunghiem";
  static final String PASSWORD = "MatKhau-LGSP-2026";
  static final String SYSTEM_ID = "SYS-H17-99";
  static final String SYSTEM_SECRET = "KhoaHeThong-ThuNghiem-5512";

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FORM = "application/x-www-form-urlencoded";

  private record Issued(LgspScheme scheme, Instant end) {}

  private final Clock clock;
  private final Duration lifetime;
  private final Map<String, Issued> tokens = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  Accounts(Clock clock, Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
  }

  int issued() {
    return count.get();
  }

  List<String> tokens() {
    return List.copyOf(tokens.keySet());
  }

  void forgetAll() {
    tokens.clear();
  }

  void forget(HttpHead head) {
    bearer(head).ifPresent(tokens::remove);
  }

  /** The login of a scheme that has one. */
  Answer logIn(LgspScheme scheme, HttpHead head, byte[] body) {
    if (!head.method().equals("POST")) {
      throw new Refusal(oauthError(405, "invalid_request", "POST only"));
    }
    return scheme == LgspScheme.OWN_LOGIN ? ownLogin(head, body) : clientLogin(scheme, head, body);
  }

  /** Refuses a call that does not show what the scheme asks for. */
  void check(LgspScheme scheme, HttpHead head) {
    if (!admits(scheme, head)) {
      throw new Refusal(unauthorized());
    }
  }

  /** Whether a call shows what the scheme asks for. */
  boolean admits(LgspScheme scheme, HttpHead head) {
    boolean admitted =
        scheme == LgspScheme.SYSTEM_KEY
            ? head.header("X-SystemId").equals(Optional.of(SYSTEM_ID))
                && head.header("X-SecretKey").equals(Optional.of(SYSTEM_SECRET))
            : bearer(head).map(token -> isGood(token, scheme)).orElse(false);
    return admitted && (scheme != LgspScheme.ACCESS_TOKEN_HEADER || hasAccessToken(head));
  }

  /** As WSO2's gateway says it; assumed. */
  static Answer unauthorized() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .putObject("fault")
        .put("code", 900901)
        .put("message", "Invalid Credentials")
        .put("description", "Invalid Credentials. Make sure you have provided the correct token");
    return Json.answer(401, answer);
  }

  private Answer clientLogin(LgspScheme scheme, HttpHead head, byte[] body) {
    if (!head.header("Content-Type").orElse("").startsWith(FORM)) {
      throw new Refusal(oauthError(400, "invalid_request", "Content-Type must be " + FORM));
    }
    if (!new String(body, StandardCharsets.UTF_8).equals("grant_type=client_credentials")) {
      throw new Refusal(oauthError(400, "unsupported_grant_type", "Unsupported grant_type value"));
    }
    String expected = "Basic " + base64(CONSUMER_KEY + ":" + CONSUMER_SECRET);
    if (!head.header("Authorization").equals(Optional.of(expected))
        || (scheme == LgspScheme.ACCESS_TOKEN_HEADER && !hasAccessToken(head))) {
      String given = head.header("Authorization").orElse("");
      throw new Refusal(
          oauthError(401, "invalid_client", "A valid OAuth client could not be found: " + given));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("access_token", issue(scheme));
    answer.put("scope", "am_application_scope default");
    answer.put("token_type", "Bearer");
    answer.put("expires_in", lifetime.toSeconds());
    return Json.answer(200, answer);
  }

  private Answer ownLogin(HttpHead head, byte[] body) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    JsonNode request = json(body);
    if (!head.header("Content-Type").orElse("").startsWith("application/json")
        || !request.path("username").asText().equals(USERNAME)
        || !request.path("password").asText().equals(PASSWORD)) {
      answer.put("message", "Tên đăng nhập hoặc mật khẩu không đúng: " + request);
      throw new Refusal(Json.answer(401, answer));
    }
    Instant end = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
    answer.put("token", issue(LgspScheme.OWN_LOGIN));
    answer.put("refreshToken", UUID.randomUUID().toString());
    answer.put("expiryDate", LocalDateTime.ofInstant(end, VIETNAM).toString());
    return Json.answer(200, answer);
  }

  private String issue(LgspScheme scheme) {
    String token = UUID.randomUUID().toString();
    tokens.put(token, new Issued(scheme, clock.instant().plus(lifetime)));
    count.incrementAndGet();
    return token;
  }

  private boolean isGood(String token, LgspScheme scheme) {
    Issued issued = tokens.get(token);
    return issued != null && issued.scheme() == scheme && clock.instant().isBefore(issued.end());
  }

  /** The token that a call shows, if its scheme has one. */
  static Optional<String> bearer(HttpHead head) {
    return head.header("Authorization")
        .filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length()));
  }

  private static boolean hasAccessToken(HttpHead head) {
    ObjectNode expected = JsonNodeFactory.instance.objectNode();
    expected.put("AccessKey", ACCESS_KEY);
    expected.put("SecretKey", ACCESS_SECRET);
    expected.put("AppName", APP_NAME);
    expected.put("PartnerCode", PARTNER_CODE);
    expected.put("PartnerCodeCus", PARTNER_CODE_CUS);
    try {
      byte[] given = Base64.getDecoder().decode(head.header("lgspaccesstoken").orElse(""));
      return json(given).equals(expected);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Answer oauthError(int status, String error, String description) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    return Json.answer(status, answer.put("error", error).put("error_description", description));
  }

  private static JsonNode json(byte[] text) {
    try {
      return JSON.readTree(new String(text, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
