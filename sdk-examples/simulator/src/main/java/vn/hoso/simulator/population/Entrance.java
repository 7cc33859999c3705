package vn.hoso.simulator.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.LgspSimulator;

/** The ways in, each with its own proof of who calls. Thread-safe. */
final class Entrance {

  static final String DIRECT = "/dan-cu";
  static final String GATEWAY = "/lgsp/";
  static final String WRAPPED = "/dan-cu-json";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> WRAPPING =
      Set.of("accessToken", "lgspAccessToken", "AuthHash", "data");

  private final Database database;
  private final Account account;
  private final boolean xRoad;
  private final @Nullable LgspSimulator lgsp;

  /**
   * The ways in.
   *
   * @param lgsp whose tokens are good for the gateway; null if there is none
   */
  Entrance(Database database, PopulationOptions options, @Nullable LgspSimulator lgsp) {
    this.database = database;
    this.account = new Account(options.clock(), options.secondsOnly());
    this.xRoad = options.xRoad();
    this.lgsp = lgsp;
  }

  static String gatewayPath(LgspScheme scheme) {
    return GATEWAY + scheme.name().toLowerCase(Locale.ROOT) + DIRECT;
  }

  /**
   * Answers a call.
   *
   * @param base of the simulator
   */
  HttpReply answer(URI base, HttpHead head, String body) {
    try {
      if (!head.method().equals("POST")) {
        throw Refusal.of(405, "POST");
      }
      return switch (head.path()) {
        case DIRECT -> direct(base, head, body);
        case WRAPPED -> wrapped(base, head, body);
        default -> gateway(head, body);
      };
    } catch (Refusal e) {
      return e.answer();
    }
  }

  private HttpReply direct(URI base, HttpHead head, String body) {
    requireXml(head);
    String authorization = head.header("Authorization").orElse("");
    account.check(head, authorization.replaceFirst("^Basic ", ""), base.resolve(DIRECT).toString());
    requireXRoad(head);
    return database.answer(body);
  }

  private HttpReply gateway(HttpHead head, String body) {
    for (LgspScheme scheme : LgspScheme.values()) {
      if (head.path().equals(gatewayPath(scheme))) {
        requireToken(scheme, head);
        requireXml(head);
        return database.answer(body);
      }
    }
    throw Refusal.of(404, "");
  }

  /** The answer's form is assumed, and that the token is in the headers too. */
  private HttpReply wrapped(URI base, HttpHead head, String body) {
    requireToken(LgspScheme.ACCESS_TOKEN_HEADER, head);
    JsonNode json = json(body);
    Set<String> names = new TreeSet<>();
    json.fieldNames().forEachRemaining(names::add);
    if (!names.equals(WRAPPING) || !isJson(head)) {
      throw Refusal.of(400, "cần JSON với " + new TreeSet<>(WRAPPING));
    }
    String bearer = "Bearer " + json.path("accessToken").asText();
    if (!bearer.equals(head.header("Authorization").orElse(""))
        || !json.path("lgspAccessToken")
            .asText()
            .equals(head.header("lgspaccesstoken").orElse(""))) {
      throw Refusal.of(401, "accessToken, lgspAccessToken");
    }
    account.check(head, json.path("AuthHash").asText(), base.resolve(DIRECT).toString());
    HttpReply answer = database.answer(json.path("data").asText());
    String wrapped = JsonNodeFactory.instance.objectNode().put("data", answer.text()).toString();
    return HttpReply.of(answer.status(), "application/json;charset=UTF-8", wrapped);
  }

  private void requireToken(LgspScheme scheme, HttpHead head) {
    if (lgsp == null || !lgsp.admits(scheme, head.headers())) {
      throw Refusal.of(401, "{\"fault\":{\"code\":900901,\"message\":\"Invalid Credentials\"}}");
    }
  }

  private void requireXRoad(HttpHead head) {
    boolean shown =
        head.header("X-Road-Client").orElse("").equals(Account.X_ROAD_CLIENT)
            && head.header("ApiKey").orElse("").equals(Account.API_KEY);
    if (xRoad && !shown) {
      throw Refusal.of(403, "X-Road-Client, ApiKey");
    }
  }

  private static void requireXml(HttpHead head) {
    String type = head.header("Content-Type").orElse("");
    boolean soap = List.of("application/xml", "text/xml").stream().anyMatch(type::startsWith);
    if (!soap || !head.header("SOAPAction").orElse("?").matches("(\"\")?")) {
      throw Refusal.of(415, "Content-Type: application/xml, SOAPAction: \"\"");
    }
  }

  private static boolean isJson(HttpHead head) {
    return head.header("Content-Type").orElse("").startsWith("application/json");
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw Refusal.of(400, "không phải JSON");
    }
  }
}
