package vn.hoso.internal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.KeptReply;

/** Tells success, refusal and what is neither apart. Immutable and thread-safe. */
final class ReplyDecoder {

  private static final int FIRST_ERROR_STATUS = 400;
  private static final String ADVICE =
      "If it happens again, give the operators of the axis the time and replyWithCitizensData().";

  private final Clock clock;

  ReplyDecoder(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads a reply to its end.
   *
   * @return of a success
   */
  Envelope decode(HttpReply http, Path body, FailedCall call) {
    String problem = "the reply has neither status nor ErrorCode";
    Envelope envelope = Envelope.NONE;
    try {
      if (http.cutOff()) {
        problem = "the reply is longer than what is read of one";
      } else {
        envelope = ReplyJson.envelope(body);
      }
    } catch (JsonProcessingException | CharConversionException e) {
      problem =
          text(http).isBlank() ? "the reply is empty" : "the reply is not JSON, or breaks off";
      // Not a cause: its message quotes the reply, which may be about a citizen.
    } catch (IOException e) {
      throw new UncheckedIOException(body + " cannot be read again; see the cause", e);
    }
    boolean refused = envelope.isJudgement() && !envelope.isSuccess();
    if (refused || http.status() >= FIRST_ERROR_STATUS) {
      throw Refusals.of(call, http.status(), envelope.description(), kept(http, envelope));
    }
    if (!envelope.isJudgement()) {
      throw unreadable(http, call, problem);
    }
    return envelope;
  }

  UnreadableReplyException unreadable(HttpReply http, FailedCall call, String problem) {
    return new UnreadableReplyException(call, kept(http, Envelope.NONE), problem, ADVICE, null);
  }

  private ServiceReply kept(HttpReply http, Envelope envelope) {
    return KeptReply.of(http, envelope.code(), envelope.description(), text(http), clock);
  }

  private static String text(HttpReply http) {
    return new String(http.body(), StandardCharsets.UTF_8);
  }
}
