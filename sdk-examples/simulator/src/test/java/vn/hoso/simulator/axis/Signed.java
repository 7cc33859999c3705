package vn.hoso.simulator.axis;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs calls of the axis for tests. */
final class Signed {

  private Signed() {}

  static Map<String, String> headers(Map<String, String> parameters, String secret)
      throws GeneralSecurityException {
    Map<String, String> headers = new LinkedHashMap<>();
    parameters.forEach((name, value) -> headers.put("XroadVnpt-" + name, value));
    String json =
        headers.entrySet().stream()
            .map(header -> "\"" + header.getKey() + "\":\"" + header.getValue() + "\"")
            .collect(Collectors.joining(",", "{", "}"));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    headers.put("XroadVnpt-sign-header-key", String.join(";", parameters.keySet()));
    headers.put("XroadVnpt-sign-header", json);
    headers.put(
        "XroadVnpt-hash-header",
        HexFormat.of().formatHex(mac.doFinal(json.getBytes(StandardCharsets.UTF_8))));
    headers.put("XroadVnpt-version", "3.0.201608");
    headers.put("User-Agent", "JAVASDKAgent/1.0.0 XRoad/VPCP");
    return headers;
  }

  static String unpaddedSha256(String text) {
    try {
      StringBuilder hex = new StringBuilder();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (byte b : MessageDigest.getInstance("SHA-256").digest(bytes)) {
        hex.append(Integer.toHexString(b & 0xff));
      }
      return hex.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
