package vn.hoso.internal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.KeptReply;

/** Tells success, refusal and what is neither apart. Immutable and thread-safe. */
final class ReplyDecoder {

  private static final int FIRST_ERROR_STATUS = 400;

  /** The name of a message's root element, which its beginning has, and its end. */
  private static final String ROOT = "edXML";

  /** Bytes of a message that its end is looked for in. */
  private static final int END = 1024;

  private final ReplyForm form;
  private final Clock clock;

  ReplyDecoder(ReplyForm form, Clock clock) {
    this.form = form;
    this.clock = clock;
  }

  /**
   * Reads a reply to its end.
   *
   * @return of a success
   */
  Envelope decode(HttpReply http, Path body, FailedCall call) throws TokenRefused {
    String problem = "the reply does not say whether it is a success";
    Envelope envelope = Envelope.NONE;
    try {
      if (http.cutOff()) {
        problem = "the reply is longer than what is read of one";
      } else {
        envelope = form.envelope(body);
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
      throw form.refusal(call, http.status(), envelope, kept(http, envelope));
    }
    if (!envelope.isJudgement()) {
      throw unreadable(http, call, problem);
    }
    return envelope;
  }

  /**
   * The same for a reply that is a message as it is, and JSON if there is none.
   *
   * @return of a success, which says nothing of itself
   */
  Envelope decodeRaw(HttpReply http, Path body, FailedCall call) throws TokenRefused {
    if (http.status() >= FIRST_ERROR_STATUS || !text(http).contains(ROOT)) {
      Envelope unused = decode(http, body, call);
      throw unreadable(http, call, "the reply is no message");
    }
    if (http.cutOff() || !end(body).stripTrailing().endsWith(ROOT + ">")) {
      throw unreadable(http, call, "the message breaks off, or is longer than what is read of one");
    }
    return Envelope.NONE;
  }

  UnreadableReplyException unreadable(HttpReply http, FailedCall call, String problem) {
    return new UnreadableReplyException(
        call,
        kept(http, Envelope.NONE),
        problem,
        "If it happens again, give " + form.operators() + " the time and replyWithCitizensData().",
        null);
  }

  private ServiceReply kept(HttpReply http, Envelope envelope) {
    return KeptReply.of(http, envelope.code(), envelope.description(), text(http), clock);
  }

  /** A character for each byte: what is looked for is ASCII. */
  private static String end(Path body) {
    try (SeekableByteChannel file = Files.newByteChannel(body)) {
      file.position(Math.max(0, file.size() - END));
      return new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(body + " cannot be read again; see the cause", e);
    }
  }

  private static String text(HttpReply http) {
    return new String(http.body(), StandardCharsets.UTF_8);
  }
}
