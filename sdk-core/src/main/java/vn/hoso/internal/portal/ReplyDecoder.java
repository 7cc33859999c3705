package vn.hoso.internal.portal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.portal.PortalAnswer;

/**
 * Reads every reply of the portal. Lenient in what varies: the type of {@code error_code}, replies
 * that are wrapped as text in the {@code message} of another, the encoding. Thread-safe.
 */
final class ReplyDecoder {

  private static final int FIRST_ERROR_STATUS = 400;
  private static final String ADVICE =
      "If it happens again, give the operators of the security server and of the portal the time"
          + " and replyWithCitizensData().";

  private final JsonMapper mapper;
  private final Clock clock;

  /**
   * A decoder.
   *
   * @param clock for a Retry-After that is a date
   */
  ReplyDecoder(Clock clock) {
    this.clock = clock;
    this.mapper = JsonMapper.builder().build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Limits.REPLY_DEPTH)
                .maxStringLength(Limits.REPLY_BYTES)
                .build());
  }

  /**
   * Reads a reply.
   *
   * @throws UnreadableReplyException if it is not in the portal's form, and its status no error
   */
  PortalReply decode(HttpReply http, FailedCall call) {
    String text = ReplyText.decode(http.body());
    if (http.cutOff()) {
      throw unreadable(
          call, http, text, "the reply is longer than " + Limits.REPLY_BYTES + " bytes");
    }
    String problem;
    try {
      JsonNode whole = mapper.readTree(text);
      JsonNode root = unwrapped(whole);
      if (root.hasNonNull("error_code")) {
        return new PortalReply(
            new PortalAnswer(
                http.status(),
                root.get("error_code").asText().strip(),
                ReplyText.normal(root.path("message").asText(""))),
            root,
            !root.equals(whole),
            text);
      }
      problem = text.isBlank() ? "the reply is empty" : "the reply has no error_code";
    } catch (JsonProcessingException e) {
      problem =
          text.stripLeading().startsWith("<")
              ? "the reply is a page of HTML or XML instead of JSON"
              : brokenOff(e);
      // Not a cause: its message quotes the reply, which may be about a citizen.
    }
    if (http.status() >= FIRST_ERROR_STATUS) {
      return new PortalReply(
          new PortalAnswer(http.status(), "", ""), MissingNode.getInstance(), false, text);
    }
    throw unreadable(call, http, text, problem);
  }

  /** What an exception about a reply keeps of it. */
  ServiceReply kept(HttpReply http, PortalAnswer answer) {
    String text = ReplyText.decode(http.body());
    return KeptReply.of(http, answer.code(), answer.message(), text, clock);
  }

  /** As {@link #kept(HttpReply, PortalAnswer)}, of a reply that says nothing of a failure. */
  ServiceReply kept(HttpReply http, String text) {
    return KeptReply.of(http, "", "", text, clock);
  }

  /** For a reply that is a success, but not in what it carries. */
  UnreadableReplyException unreadable(FailedCall call, HttpReply http, String problem) {
    return unreadable(call, http, ReplyText.decode(http.body()), problem);
  }

  private UnreadableReplyException unreadable(
      FailedCall call, HttpReply http, String text, String problem) {
    return unreadable(call, kept(http, text), problem);
  }

  static UnreadableReplyException unreadable(FailedCall call, ServiceReply kept, String problem) {
    return new UnreadableReplyException(call, kept, problem, ADVICE, null);
  }

  static String brokenOff(JsonProcessingException e) {
    return "the reply is not JSON, or breaks off" + place(e.getLocation());
  }

  /** With the limits of a reply, and with trees. */
  JsonFactory factory() {
    return mapper.getFactory();
  }

  /**
   * A provincial shim answers {@code {"error_code":…,"message":"<the portal's reply>"}}. Its own
   * failure stays one, whatever it puts in the message.
   */
  private JsonNode unwrapped(JsonNode reply) {
    JsonNode inner = reply;
    for (int i = 0; i < Limits.WRAPPINGS; i++) {
      String wrapped = inner.isTextual() ? inner.textValue() : inner.path("message").asText("");
      if (!wrapped.stripLeading().startsWith("{")) {
        return inner;
      }
      try {
        JsonNode content = mapper.readTree(wrapped);
        if (!content.hasNonNull("error_code") || (isFailure(inner) && !isFailure(content))) {
          return inner;
        }
        inner = content;
      } catch (JsonProcessingException e) {
        // A message that begins with a brace and is not JSON is just a message.
        return inner;
      }
    }
    return inner;
  }

  private static boolean isFailure(JsonNode reply) {
    return reply.hasNonNull("error_code")
        && !DecodedReply.SUCCESS.matcher(reply.get("error_code").asText().strip()).matches();
  }

  /** Jackson does not say where a limit was exceeded. */
  private static String place(@Nullable JsonLocation location) {
    return location == null ? "" : ", at character " + location.getCharOffset();
  }
}
