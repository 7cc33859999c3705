package vn.hoso.internal.receiver;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.exchange.PollResult;
import vn.hoso.exchange.ReceiverEvent;
import vn.hoso.exchange.SetAsideMessage;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.inbox.Inbox;
import vn.hoso.internal.inbox.Transaction;

/** One poll after the other. Thread-safe. */
public final class Receiving implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

  private final ReceiverSettings settings;
  private final Duration interval;
  private final WorkDirectory directory;
  private final Environment environment;
  private final MessageQueue queue;
  private final Listing listing;
  private final Inbox inbox;
  private final Events events;
  private final ReentrantLock polling = new ReentrantLock();
  private final Object state = new Object();
  private volatile boolean closed;
  private @Nullable Thread worker;
  private boolean sleeping;

  public Receiving(
      ReceiverSettings settings,
      Duration interval,
      WorkDirectory directory,
      Environment environment) {
    this.settings = settings;
    this.interval = interval;
    this.directory = directory;
    this.environment = environment;
    this.queue = new MessageQueue(settings.dataSource(), settings.source());
    this.listing = new Listing(settings.dataSource(), settings.source(), environment.clock());
    this.inbox = new Inbox(settings.dataSource(), settings.source(), environment.clock());
    this.events = new Events(settings.listener());
  }

  public PollResult poll() {
    polling.lock();
    try {
      requireOpen();
      long start = environment.nanoTime().getAsLong();
      Telling telling = new Telling(settings.exchange(), queue, events);
      Taking taking =
          new Taking(settings, queue, inbox, directory, telling, events, environment.nanoTime());
      PollResult result =
          new Poll(settings, listing, queue, taking, telling, events, () -> closed).run();
      events.on(
          new ReceiverEvent.PollEnded(
              result, Duration.ofNanos(environment.nanoTime().getAsLong() - start)));
      return result;
    } finally {
      polling.unlock();
    }
  }

  public void start() {
    synchronized (state) {
      requireOpen();
      if (worker != null) {
        throw new IllegalStateException("The receiver was started before: start it once");
      }
      Thread thread = new Thread(this::pollUntilClosed, "hoso-receiver");
      thread.setDaemon(true);
      worker = thread;
      thread.start();
    }
  }

  public List<SetAsideMessage> setAside() throws SQLException {
    return queue.setAside();
  }

  public boolean retry(String docId) throws SQLException {
    return queue.retry(docId);
  }

  /** With its key in the inbox, so that it is not new when it is listed again. */
  public boolean refuse(String docId) throws SQLException {
    try (Transaction transaction = Transaction.begin(settings.dataSource())) {
      Connection connection = transaction.connection();
      boolean refused = inbox.claim(connection, docId) && queue.refused(connection, docId);
      if (refused) {
        transaction.commit();
      }
      return refused;
    }
  }

  @Override
  public void close() {
    Thread thread;
    synchronized (state) {
      closed = true;
      thread = worker;
      if (thread != null && sleeping) {
        thread.interrupt();
      }
    }
    polling.lock();
    try {
      directory.close();
    } finally {
      polling.unlock();
    }
  }

  private void pollUntilClosed() {
    while (!closed) {
      try {
        PollResult unused = poll();
      } catch (RuntimeException | Error e) {
        LOG.warn("A poll failed; the next one is tried: {}", Events.reason(e));
      }
      sleep();
    }
  }

  /** A poll is never interrupted: some databases do not survive it. */
  private void sleep() {
    synchronized (state) {
      if (closed) {
        return;
      }
      sleeping = true;
    }
    try {
      environment.sleeper().sleep(interval);
    } catch (InterruptedException e) {
      LOG.debug("Woken up");
    } finally {
      synchronized (state) {
        sleeping = false;
      }
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The receiver is closed: build another");
    }
  }
}
