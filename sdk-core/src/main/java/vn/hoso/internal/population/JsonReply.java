package vn.hoso.internal.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.ReplyText;

/**
 * JSON where an envelope should be. None was seen; read are an envelope that is a text, or the text
 * in {@code data}, {@code result} or {@code message} of an object, up to three times, and a code
 * and a message beside it.
 */
final class JsonReply {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> ENVELOPES = List.of("data", "result", "message");

  private final JsonNode root;

  private JsonReply(JsonNode root) {
    this.root = root;
  }

  /** Of a reply that may be no JSON at all. */
  static JsonReply of(HttpReply reply) {
    return new JsonReply(read(ReplyText.decode(reply.body())));
  }

  /** With the envelope as the body, if there is one in it; otherwise as it came. */
  static HttpReply unwrap(HttpReply reply) {
    String text = ReplyText.decode(reply.body());
    for (int i = 0; i < Limits.WRAPPINGS && !text.startsWith("<"); i++) {
      text = inside(read(text)).strip();
    }
    return text.startsWith("<") ? reply.withBody(text.getBytes(StandardCharsets.UTF_8)) : reply;
  }

  /** Empty if it gives none. */
  String code() {
    return Stream.of("error_code", "errorCode", "code")
        .map(name -> root.path(name).asText(""))
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Empty if it gives none. */
  String message() {
    return root.path("message").asText("");
  }

  private static String inside(JsonNode node) {
    return node.isTextual()
        ? node.asText()
        : ENVELOPES.stream()
            .map(node::path)
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .findFirst()
            .orElse("");
  }

  private static JsonNode read(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return node.isObject() || node.isTextual() ? node : MissingNode.getInstance();
    } catch (JsonProcessingException e) {
      // Not a cause of anything: its message quotes the reply.
      return MissingNode.getInstance();
    }
  }
}
