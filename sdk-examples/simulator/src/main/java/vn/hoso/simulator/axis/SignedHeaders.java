package vn.hoso.simulator.axis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hoso.simulator.internal.http.HttpHead;

/**
 * The parameters of a call, out of headers whose signature was verified.
 *
 * @param parameters by names without prefix
 */
record SignedHeaders(Map<String, String> parameters) {

  private static final String PREFIX = "XroadVnpt-";
  private static final Set<String> OF_SIGNATURE =
      Set.of("sign-header-key", "sign-header", "hash-header", "version");
  private static final String VERSION = "3.0.201608";
  private static final String USER_AGENT = "JAVASDKAgent/1.0.0 XRoad/VPCP";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("ddMMuuuu'T'HHmmss", Locale.ROOT);

  /** How far the clocks may be apart; what the axis allows is not known. */
  private static final Duration TOLERANCE = Duration.ofMinutes(15);

  static SignedHeaders verified(
      HttpHead head, Instant now, Function<String, Optional<String>> secretOf) {
    String system = required(head, "systemid");
    String secret =
        secretOf.apply(system).orElseThrow(() -> new Refusal("He thong chua dang ky: " + system));
    String text = required(head, "sign-header");
    if (!MessageDigest.isEqual(bytes(hmac(secret, text)), bytes(required(head, "hash-header")))) {
      throw new Refusal("hash-header khong dung");
    }
    if (!required(head, "version").equals(VERSION)
        || !head.header("User-Agent").equals(Optional.of(USER_AGENT))) {
      throw new Refusal("version hoac User-Agent khong dung");
    }
    Map<String, String> signed = object(text);
    if (!String.join(";", signed.keySet()).equals(required(head, "sign-header-key"))) {
      throw new Refusal("sign-header-key khong khop voi sign-header");
    }
    signed.forEach(
        (name, value) -> {
          if (!required(head, name).equals(value)) {
            throw new Refusal("XroadVnpt-" + name + " khong khop voi chu ky");
          }
        });
    refuseUnsigned(head, signed);
    if (!signed.containsKey("timestamp") || !signed.containsKey("systemid")) {
      throw new Refusal("chu ky thieu timestamp hoac systemid");
    }
    checkTime(signed.get("timestamp"), now);
    return new SignedHeaders(signed);
  }

  String system() {
    return required("systemid");
  }

  String required(String name) {
    return optional(name).orElseThrow(() -> new Refusal("thieu tham so " + name));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }

  private static void refuseUnsigned(HttpHead head, Map<String, String> signed) {
    for (String header : head.headers().keySet()) {
      if (header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
        String name = header.substring(PREFIX.length());
        boolean known =
            OF_SIGNATURE.contains(name.toLowerCase(Locale.ROOT))
                || signed.keySet().stream().anyMatch(name::equalsIgnoreCase);
        if (!known) {
          throw new Refusal(header + " khong duoc ky");
        }
      }
    }
  }

  /** Milliseconds in four digits behind a plus that is no offset. */
  private static void checkTime(String timestamp, Instant now) {
    if (!timestamp.matches("\\d{8}T\\d{6}\\+0\\d{3}")) {
      throw new Refusal("timestamp sai dinh dang");
    }
    try {
      Instant sent =
          LocalDateTime.parse(timestamp.substring(0, 15), TIME).atZone(Axis.VIETNAM).toInstant();
      if (Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0) {
        throw new Refusal("timestamp qua han");
      }
    } catch (DateTimeException e) {
      throw new Refusal("timestamp sai dinh dang");
    }
  }

  /** Compact, all values texts, all names with the prefix. */
  private static Map<String, String> object(String text) {
    try {
      JsonNode object = JSON.readTree(text);
      if (!object.isObject() || !object.toString().equals(text)) {
        throw new Refusal("sign-header khong phai JSON rut gon");
      }
      Map<String, String> fields = new LinkedHashMap<>();
      object
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!name.startsWith(PREFIX) || !object.get(name).isTextual()) {
                  throw new Refusal("sign-header co truong la");
                }
                fields.put(name.substring(PREFIX.length()), object.get(name).asText());
              });
      return fields;
    } catch (JsonProcessingException e) {
      throw new Refusal("sign-header khong phai JSON");
    }
  }

  private static String required(HttpHead head, String name) {
    return head.header(PREFIX + name)
        .orElseThrow(() -> new Refusal("thieu tieu de " + PREFIX + name));
  }

  private static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
