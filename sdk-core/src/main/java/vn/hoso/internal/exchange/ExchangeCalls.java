package vn.hoso.internal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenCalls;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.call.TokenSource;
import vn.hoso.internal.edxml.PartFile;
import vn.hoso.internal.http.FileHttp;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.transport.RequestOptions;

/**
 * Calls of an exchange, whatever its protocol: sends, has the reply in a file, reads it, and
 * repeats what may be repeated. Thread-safe.
 */
final class ExchangeCalls implements AutoCloseable {

  /** Gets the message out of a reply. */
  @FunctionalInterface
  interface Unwrapping {

    /**
     * Writes the message.
     *
     * @return whether there was one
     * @throws IOException of Jackson if it is not in the form that it should be
     */
    boolean write(Path reply, OutputStream target) throws IOException;
  }

  private final ExchangeSettings settings;
  private final Environment environment;
  private final ReplyDecoder decoder;
  private final FileHttp http;
  private final TokenCalls calls;

  ExchangeCalls(
      ExchangeSettings settings, Environment environment, TokenSource tokens, ReplyForm form) {
    this.settings = settings;
    this.environment = environment;
    this.decoder = new ReplyDecoder(form, environment.clock());
    this.http = new FileHttp(settings.timeouts().connect());
    this.calls = new TokenCalls(tokens, environment, settings.listener());
  }

  /**
   * Calls.
   *
   * @return what the reply, a success, says of itself
   * @throws HosoException anything else
   */
  Envelope call(ExchangeRequest request, RequestOptions options) {
    try (ExchangeReply reply = reply(request, options)) {
      return reply.envelope();
    }
  }

  /** Calls for a number. */
  long count(ExchangeRequest request, RequestOptions options) {
    try (ExchangeReply reply = reply(request, options)) {
      String count = reply.envelope().count();
      if (!count.matches("\\d{1,18}")) {
        throw decoder.unreadable(reply.http(), reply.call(), "the reply has no count");
      }
      return Long.parseLong(count);
    }
  }

  <T> List<T> list(
      ExchangeRequest request, Function<Map<String, String>, T> entry, RequestOptions options) {
    List<T> entries = new ArrayList<>();
    rows(request, row -> entries.add(entry.apply(row)), options);
    return List.copyOf(entries);
  }

  void rows(ExchangeRequest request, Consumer<Map<String, String>> sink, RequestOptions options) {
    try (ExchangeReply reply = reply(request, options)) {
      ReplyJson.rows(reply.file().path(), sink);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The answer of " + request.operation().name() + " cannot be read again", e);
    }
  }

  /** Fetches a message into a file, which has its name when it is complete. */
  void fetch(ExchangeRequest request, Unwrapping content, Path target, RequestOptions options) {
    try (ExchangeReply reply = reply(request, options);
        PartFile part = PartFile.nextTo(target)) {
      unwrap(reply, content, part);
      part.moveTo(target);
    } catch (IOException e) {
      throw new UncheckedIOException(
          target + " cannot be written: check directory and disk, and fetch it again", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private void unwrap(ExchangeReply reply, Unwrapping content, PartFile part) throws IOException {
    try {
      if (!content.write(reply.file().path(), part.stream())) {
        throw decoder.unreadable(reply.http(), reply.call(), "the reply has no message");
      }
    } catch (JsonProcessingException | CharConversionException e) {
      // Not a cause: its message quotes the reply.
      throw decoder.unreadable(
          reply.http(), reply.call(), "the message in the reply is damaged, or not whole");
    }
  }

  private ExchangeReply reply(ExchangeRequest request, RequestOptions options) {
    Budget budget =
        Budget.of(options, settings.timeouts(), settings.retry(), environment.nanoTime());
    return calls.call(
        request.operation(),
        budget,
        (token, deadline, call) -> attempt(request, token, deadline, call));
  }

  private ExchangeReply attempt(
      ExchangeRequest request, Token token, Deadline deadline, FailedCall call)
      throws TokenRefused {
    SpoolFile file = SpoolFile.in(settings.temporaryDirectory());
    boolean kept = false;
    try {
      HttpReply answer =
          http.send(request.http().apply(token), file.path(), request.replyLimit(), deadline);
      Envelope envelope =
          request.raw()
              ? decoder.decodeRaw(answer, file.path(), call)
              : decoder.decode(answer, file.path(), call);
      kept = true;
      return new ExchangeReply(envelope, answer, call, file);
    } catch (HttpFailure e) {
      throw e.toException(call);
    } finally {
      if (!kept) {
        file.close();
      }
    }
  }
}
