package vn.hoso.internal.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.KeptReply;
import vn.hoso.internal.portal.ReplyText;

/** Tells success, refusal and what is neither apart. Immutable and thread-safe. */
final class ReplyReader {

  private static final int FIRST_ERROR_STATUS = 400;
  private static final String ADVICE =
      "If it happens again, give the operators of the payment platform the time and"
          + " replyWithCitizensData().";

  private final JsonMapper mapper;
  private final Clock clock;

  ReplyReader(Clock clock) {
    this.clock = clock;
    this.mapper = JsonMapper.builder().build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(Limits.DEPTH).build());
  }

  /**
   * Reads a reply.
   *
   * @return a success
   */
  PaymentReply read(HttpReply http, FailedCall call) {
    String text = ReplyText.decode(http.body());
    PaymentReply reply;
    try {
      JsonNode root = http.cutOff() ? MissingNode.getInstance() : unwrapped(mapper.readTree(text));
      reply =
          root.hasNonNull("MaLoi")
              ? reply(http, root, "MaLoi", "MoTaLoi", root, text)
              : reply(http, root, "error_code", "message", MissingNode.getInstance(), text);
    } catch (JsonProcessingException e) {
      // Not a cause: its message quotes the reply, which may be about a citizen.
      reply = new PaymentReply(http.status(), "", "", MissingNode.getInstance(), text);
    }
    if (reply.isSuccess()) {
      return reply;
    }
    boolean refused = !reply.code().isEmpty() && !reply.code().matches("0+");
    if (refused || http.status() >= FIRST_ERROR_STATUS) {
      throw Refusals.of(call, http.status(), kept(http, reply));
    }
    throw unreadable(
        http,
        call,
        http.cutOff()
            ? "the reply is longer than what is read of one"
            : "the reply is not JSON with MaLoi");
  }

  UnreadableReplyException unreadable(HttpReply http, FailedCall call, String problem) {
    PaymentReply none =
        new PaymentReply(
            http.status(), "", "", MissingNode.getInstance(), ReplyText.decode(http.body()));
    return new UnreadableReplyException(call, kept(http, none), problem, ADVICE, null);
  }

  private static PaymentReply reply(
      HttpReply http, JsonNode root, String code, String message, JsonNode fields, String text) {
    return new PaymentReply(
        http.status(),
        root.path(code).asText("").strip(),
        root.path(message).asText("").strip(),
        fields,
        text);
  }

  /** A provincial shim answers {@code error_code} and, in {@code message}, the platform's reply. */
  private JsonNode unwrapped(JsonNode reply) {
    JsonNode inner = reply;
    for (int i = 0; i < Limits.WRAPPINGS && !inner.hasNonNull("MaLoi"); i++) {
      JsonNode message = inner.path("message");
      if (message.isObject()) {
        inner = message;
      } else if (message.asText().stripLeading().startsWith("{")) {
        try {
          inner = mapper.readTree(message.textValue());
        } catch (JsonProcessingException e) {
          return inner; // a message that begins with a brace and is no JSON is just a message
        }
      } else {
        return inner;
      }
    }
    return inner;
  }

  private ServiceReply kept(HttpReply http, PaymentReply reply) {
    return KeptReply.of(http, reply.code(), reply.message(), reply.text(), clock);
  }
}
