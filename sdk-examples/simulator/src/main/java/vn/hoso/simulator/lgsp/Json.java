package vn.hoso.simulator.lgsp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;

/** JSON as the gateway takes it. */
final class Json {

  static final String CONTENT_TYPE = "application/json;charset=UTF-8";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** The body of a POST. */
  static JsonNode post(HttpHead head, byte[] body) {
    if (!head.method().equals("POST")
        || !head.header("Content-Type").orElse("").startsWith("application/json")) {
      throw invalid("cần POST với Content-Type application/json");
    }
    return read(body);
  }

  static Answer answer(int status, JsonNode json) {
    return Answer.of(HttpReply.of(status, CONTENT_TYPE, json.toString()));
  }

  static JsonNode read(byte[] body) {
    try {
      return MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw invalid("nội dung không phải JSON");
    }
  }

  /** A text that must be there, not empty. */
  static String text(JsonNode object, String name) {
    if (object.path(name).asText().isEmpty() || !object.path(name).isTextual()) {
      throw invalid("thiếu " + name);
    }
    return object.path(name).asText();
  }

  /** Refuses an object that has other fields than these. */
  static void requireFields(JsonNode object, Set<String> names) {
    Set<String> given = new TreeSet<>();
    object.fieldNames().forEachRemaining(given::add);
    if (!given.equals(names)) {
      throw invalid("cần đúng các trường " + new TreeSet<>(names));
    }
  }

  /** A refusal in the form of every service behind the gateway; assumed. */
  static Refusal invalid(String reason) {
    return new Refusal(
        answer(
            400,
            JsonNodeFactory.instance.objectNode().put("error_code", "-1").put("message", reason)));
  }
}
