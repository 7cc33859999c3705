package vn.hoso.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.edxml.AttachmentSink;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlMessage;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.EdxmlWriter;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.error.FailedCall;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.SendReceipt;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.transport.RequestOptions;

/**
 * Sends messages: writes them to a file first, since lengths and hashes go before the first byte,
 * and looks for those that may have arrived. Thread-safe.
 */
final class Sender {

  /** Sends a file once, in the protocol's own way. */
  @FunctionalInterface
  interface Wire {
    SendReceipt send(Path file, MessageKind kind, RequestOptions options);
  }

  private final ExchangeSettings settings;
  private final Environment environment;
  private final Wire wire;
  private final @Nullable SentSearch search;

  /**
   * A sender.
   *
   * @param search null if the protocol has no list of sent messages
   */
  Sender(
      ExchangeSettings settings, Environment environment, Wire wire, @Nullable SentSearch search) {
    this.settings = settings;
    this.environment = environment;
    this.wire = wire;
    this.search = search;
  }

  SendReceipt send(
      EdxmlMessage message, List<OutgoingAttachment> attachments, RequestOptions options) {
    try (SpoolFile spool = SpoolFile.in(settings.temporaryDirectory())) {
      try (OutputStream out = Files.newOutputStream(spool.path())) {
        EdxmlWriter.create().write(message, attachments, out);
      } catch (IOException e) {
        throw new UncheckedIOException(
            spool.path() + " cannot be written: check that the disk has room", e);
      }
      return send(spool.path(), MessageKind.of(message), () -> message, options);
    }
  }

  SendReceipt sendFile(Path file, MessageKind kind, RequestOptions options) {
    return send(
        file,
        kind,
        () -> EdxmlReader.create().read(file, AttachmentSink.discarding()).message(),
        options);
  }

  private SendReceipt send(
      Path file, MessageKind kind, Supplier<EdxmlMessage> message, RequestOptions options) {
    Instant begun = environment.clock().instant();
    Deadline deadline =
        Deadline.after(
            options.callTimeout().orElse(settings.timeouts().call()), environment.nanoTime());
    try {
      return wire.send(file, kind, options);
    } catch (OutcomeUnknownException unknown) {
      Optional<SendReceipt> found = find(unknown, kind, message, begun, deadline, options);
      return found.orElseGet(() -> sendAgain(unknown, file, kind, deadline, options));
    }
  }

  /** Once, if the caller wants it. */
  private SendReceipt sendAgain(
      OutcomeUnknownException unknown,
      Path file,
      MessageKind kind,
      Deadline deadline,
      RequestOptions options) {
    Duration left = deadline.remaining();
    if (search == null || !search.lookup().sendsAgain() || left.isZero()) {
      throw missing(unknown);
    }
    try {
      return wire.send(file, kind, options.withCallTimeout(left));
    } catch (RuntimeException failure) { // must not hide that the first may have arrived
      unknown.addSuppressed(failure);
      throw missing(unknown);
    }
  }

  /**
   * Looks for it.
   *
   * @return empty if it is in the list at no look
   * @throws OutcomeUnknownException this one, if nobody could look
   */
  private Optional<SendReceipt> find(
      OutcomeUnknownException unknown,
      MessageKind kind,
      Supplier<EdxmlMessage> message,
      Instant begun,
      Deadline deadline,
      RequestOptions options) {
    if (search == null || search.lookup().looks() == 0 || kind == MessageKind.STATUS) {
      throw unknown;
    }
    try {
      if (message.get() instanceof EdxmlDocument document && !search.key(document).isEmpty()) {
        return search
            .find(document, begun, deadline, options)
            .map(docId -> new SendReceipt(docId, true));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      unknown.addSuppressed(e);
    } catch (TimeoutException | RuntimeException trouble) { // must not hide the unknown
      unknown.addSuppressed(trouble);
    }
    throw unknown;
  }

  private static OutcomeUnknownException missing(OutcomeUnknownException unknown) {
    return new OutcomeUnknownException(
        new FailedCall(unknown.operation(), unknown.endpoint(), unknown.attempts(), null),
        "The list of sent messages did not have it yet. Look for it with sent before it is sent"
            + " again.",
        unknown);
  }
}
