package vn.hoso.simulator.axis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.hoso.simulator.internal.http.HttpHead;

/** The parameters behind the question mark, decoded. */
record Query(Map<String, String> parameters) {

  static Query of(HttpHead head) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : head.query().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }
    return new Query(parameters);
  }

  String required(String name) {
    return optional(name).orElseThrow(() -> new Refusal("thieu tham so " + name));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal("tham so sai dinh dang");
    }
  }
}
