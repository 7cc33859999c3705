package vn.hoso.simulator.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Parameters of a query or a form. Immutable and thread-safe. */
final class Form {

  private final Map<String, String> values;

  private Form(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads parameters.
   *
   * @throws OAuthError if one of them is given twice (RFC 6749 §3.1)
   */
  static Form parse(String encoded) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      String[] parts = pair.split("=", 2);
      String name = decoded(parts[0]);
      if (values.put(name, parts.length == 1 ? "" : decoded(parts[1])) != null) {
        throw OAuthError.of("invalid_request", "Tham số " + name + " lặp lại");
      }
    }
    return new Form(values);
  }

  /** A parameter; one without a value is as one that is missing (RFC 6749 §3.1). */
  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  String require(String name) {
    return find(name).orElseThrow(() -> OAuthError.of("invalid_request", "Thiếu tham số " + name));
  }

  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw OAuthError.of("invalid_request", "Mã hóa phần trăm sai");
    }
  }
}
