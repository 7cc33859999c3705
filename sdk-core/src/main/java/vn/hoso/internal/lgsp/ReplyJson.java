package vn.hoso.internal.lgsp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.ReplyText;

/** Reads JSON, of a reply whatever its content type claims. Thread-safe. */
final class ReplyJson {

  private static final JsonMapper JSON = mapper();

  private ReplyJson() {}

  /** A missing node if it is none; the parser's message, which quotes the reply, is not kept. */
  static JsonNode of(HttpReply reply) {
    return of(ReplyText.decode(reply.body()));
  }

  /** As {@link #of(HttpReply)}, of a text. */
  static JsonNode of(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException | NumberFormatException e) {
      // The latter for a number whose exponent BigDecimal cannot hold.
      return MissingNode.getInstance();
    }
  }

  /** In words, what a reply is that is no JSON. */
  static String problem(HttpReply reply) {
    String text = ReplyText.decode(reply.body());
    if (text.isBlank()) {
      return "the reply is empty";
    }
    return text.stripLeading().startsWith("<")
        ? "the reply is a page of HTML or XML instead of JSON"
        : "the reply is not JSON, breaks off, or is deeper than what is read of one";
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Limits.DEPTH)
                .maxStringLength(Limits.TEXT_CHARACTERS)
                .build());
    return mapper;
  }
}
