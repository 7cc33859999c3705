package vn.hoso.internal.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.transport.Secret;

/**
 * The headers of a request to the axis. Each parameter is a header, and a JSON object of them all
 * is signed; what counts is that object as it is sent, whose order the names tell once more.
 */
final class VxpSignature {

  private static final String PREFIX = "XroadVnpt-";
  private static final String MAC = "HmacSHA256";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("ddMMuuuu'T'HHmmss", Locale.ROOT);

  private VxpSignature() {}

  /** As the axis writes the time: milliseconds in four digits, behind a plus that is no offset. */
  static String timestamp(Instant instant) {
    LocalDateTime local = VietnamTime.local(instant);
    return TIME.format(local)
        + "+"
        + String.format(Locale.ROOT, "%04d", local.get(ChronoField.MILLI_OF_SECOND));
  }

  /**
   * Signs.
   *
   * @param parameters by their names without prefix, in the order that is signed
   * @return all headers, those of the signature included
   */
  static Map<String, String> headers(Map<String, String> parameters, Secret secret) {
    Map<String, String> headers = new LinkedHashMap<>();
    parameters.forEach((name, value) -> headers.put(PREFIX + name, value));
    ObjectNode signed = JsonNodeFactory.instance.objectNode();
    headers.forEach(signed::put);
    String json = signed.toString();
    headers.put(PREFIX + "sign-header-key", String.join(";", parameters.keySet()));
    headers.put(PREFIX + "sign-header", json);
    headers.put(PREFIX + "hash-header", hmac(json, secret));
    headers.put(PREFIX + "version", "3.0.201608");
    headers.put("User-Agent", "JAVASDKAgent/1.0.0 XRoad/VPCP");
    return headers;
  }

  private static String hmac(String text, Secret secret) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), MAC));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + MAC, e);
    }
  }
}
