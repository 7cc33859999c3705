package vn.hoso.internal.receiver;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.HosoException;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.error.TransportException;
import vn.hoso.exchange.IncomingMessage;
import vn.hoso.exchange.Receipt;
import vn.hoso.exchange.ReceiverEvent;
import vn.hoso.internal.inbox.Inbox;

/** Takes messages in one poll: fetches, reads, hands over, notes. Used by one thread. */
final class Taking {

  /** So many failures one after the other are trouble of all messages, and end the poll. */
  private static final int MOST_IN_A_ROW = 3;

  private final ReceiverSettings settings;
  private final MessageQueue queue;
  private final Inbox inbox;
  private final WorkDirectory directory;
  private final Telling telling;
  private final Events events;
  private final LongSupplier nanoTime;
  private final EdxmlReader reader;
  private int handled;
  private int failed;
  private int setAside;
  private int inARow;
  private @Nullable Throwable lastFailure;

  Taking(
      ReceiverSettings settings,
      MessageQueue queue,
      Inbox inbox,
      WorkDirectory directory,
      Telling telling,
      Events events,
      LongSupplier nanoTime) {
    this.settings = settings;
    this.queue = queue;
    this.inbox = inbox;
    this.directory = directory;
    this.telling = telling;
    this.events = events;
    this.nanoTime = nanoTime;
    this.reader = EdxmlReader.of(settings.limits());
  }

  int handled() {
    return handled;
  }

  int failed() {
    return failed;
  }

  int setAside() {
    return setAside;
  }

  /** What went wrong, if so many failed one after the other that it is not their fault. */
  Optional<Throwable> trouble() {
    return inARow < MOST_IN_A_ROW ? Optional.empty() : Optional.ofNullable(lastFailure);
  }

  /**
   * Takes a message.
   *
   * @return whether the sender's next message may be taken
   * @throws HosoException if the service cannot be called at all
   * @throws SQLException if the failure of the message cannot be noted
   */
  boolean take(Waiting message) throws SQLException {
    long start = nanoTime.getAsLong();
    boolean fetched = false;
    try (MessageFolder folder = directory.folder()) {
      settings.exchange().fetch(message.docId(), folder.message());
      fetched = true;
      if (!store(message, folder)) {
        return true;
      }
    } catch (SQLException | IOException | RuntimeException | Error e) {
      if (!fetched && e instanceof HosoException failure && concernsAll(failure)) {
        throw failure;
      }
      return note(message, e);
    }
    inARow = 0;
    handled++;
    Duration duration = Duration.ofNanos(nanoTime.getAsLong() - start);
    events.on(
        new ReceiverEvent.Handled(message.docId(), message.kind(), message.sender(), duration));
    telling.tell(message.docId(), Receipt.DONE);
    return true;
  }

  /** False if another node was first, with taking it or with setting it aside. */
  private boolean store(Waiting message, MessageFolder folder) throws SQLException, IOException {
    IncomingMessage incoming =
        new IncomingMessage(
            message.docId(),
            message.kind(),
            message.sender(),
            message.created(),
            reader.read(folder.message(), folder.attachments()),
            folder.message());
    try {
      boolean stored =
          inbox.once(
              message.docId(),
              connection -> {
                if (!queue.stored(connection, message.docId())) {
                  throw new Overtaken();
                }
                settings.handler().handle(incoming, connection);
              });
      if (!stored) {
        boolean unused = queue.stored(message.docId());
      }
      return stored;
    } catch (Overtaken e) {
      return false;
    }
  }

  /** Whether the sender's next message may be taken. */
  private boolean note(Waiting message, Throwable failure) throws SQLException {
    boolean hopeless = failure instanceof MalformedMessageException;
    int most = hopeless ? 1 : settings.attempts();
    String reason = Events.reason(failure);
    try {
      if (!queue.failed(message.docId(), reason, most)) {
        return true;
      }
    } catch (SQLException e) {
      e.addSuppressed(failure);
      throw e;
    }
    int attempt = message.attempts() + 1;
    boolean last = attempt >= most;
    failed++;
    setAside += last ? 1 : 0;
    if (!hopeless) {
      inARow++;
      lastFailure = failure;
    }
    events.on(
        new ReceiverEvent.Failed(
            message.docId(), message.kind(), message.sender(), attempt, last, reason));
    return last;
  }

  /** No message is to blame; one that the service alone refuses would hold up all for ever. */
  private static boolean concernsAll(HosoException failure) {
    return failure instanceof CallInterruptedException
        || (failure instanceof TransportException transport && !transport.sent());
  }

  /** Rolls back. */
  private static final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken() {
      super("Another node was first", null, false, false);
    }
  }
}
