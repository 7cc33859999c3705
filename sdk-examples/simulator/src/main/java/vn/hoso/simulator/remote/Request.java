package vn.hoso.simulator.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.hoso.simulator.internal.http.HttpHead;

/** What a client sent. */
record Request(HttpHead head, String body) {

  private static final JsonMapper MAPPER = new JsonMapper();

  String path() {
    return head.path();
  }

  boolean isPostOfJson() {
    return head.method().equals("POST")
        && head.header("Content-Type").orElse("").startsWith("application/json");
  }

  JsonNode json() {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "invalid_request", "The body is not JSON");
    }
  }

  Map<String, String> form() {
    return Arrays.stream(body.split("&"))
        .map(field -> field.split("=", 2))
        .collect(Collectors.toMap(f -> decoded(f[0]), f -> decoded(f[f.length - 1])));
  }

  /** The token of the Authorization header; empty if there is none. */
  String bearer() {
    String header = head.header("Authorization").orElse("");
    return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
  }

  /** A text that has to be there. */
  static String text(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null || !value.isTextual() || value.textValue().isEmpty()) {
      throw new Refusal(400, "invalid_request", "Missing (or invalid type) string " + name);
    }
    return value.textValue();
  }

  static Iterable<JsonNode> items(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null || !value.isArray() || value.isEmpty()) {
      throw new Refusal(400, "invalid_request", "Missing (or invalid type) array " + name);
    }
    return value;
  }

  static List<String> texts(JsonNode object, String name) {
    return StreamSupport.stream(items(object, name).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
