package vn.hoso.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.hoso.edxml.EdxmlLimits;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.receiver.ReceiverSettings;
import vn.hoso.internal.receiver.Receiving;
import vn.hoso.internal.receiver.WorkDirectory;

/** Builds a {@link DocumentReceiver}. Not thread-safe. */
public final class DocumentReceiverBuilder {

  private @Nullable DocumentExchange exchange;
  private @Nullable AgencyCode agency;
  private @Nullable DataSource dataSource;
  private @Nullable Path directory;
  private @Nullable MessageHandler handler;
  private List<MessageKind> kinds = List.of(MessageKind.STATUS, MessageKind.DOCUMENT);
  private @Nullable LocalDate since;
  private int overlapDays = 3;
  private int attempts = 5;
  private Duration interval = Duration.ofMinutes(5);
  private EdxmlLimits limits = EdxmlLimits.defaults();
  private ReceiverListener listener = event -> {};
  private Environment environment = Environment.system(Clock.systemUTC());

  DocumentReceiverBuilder() {}

  /** The exchange to poll; it stays open. Required. */
  public DocumentReceiverBuilder exchange(DocumentExchange exchange) {
    this.exchange = exchange;
    return this;
  }

  /**
   * The agency that the exchange was built for; the database keeps the messages of each agency
   * apart. Required.
   */
  public DocumentReceiverBuilder agency(AgencyCode agency) {
    this.agency = agency;
    return this;
  }

  /**
   * The application's database, H2 or PostgreSQL; its tables are made by {@link
   * DocumentReceiver#createTables}. Several connections are taken for each message, one at a time:
   * let it be a pool. Required.
   */
  public DocumentReceiverBuilder dataSource(DataSource dataSource) {
    this.dataSource = dataSource;
    return this;
  }

  /**
   * A directory for the message that is being taken, of this receiver alone, on a local disk with
   * room for the largest message and its attachments. It is made if it is not there. What a killed
   * process left in it goes with {@link #build()}: its folder {@code message} is emptied, and
   * {@code hoso-*.tmp} is deleted, so that it can also be the {@link VxpBuilder#temporaryDirectory}
   * of the exchange, if that is not used by anybody else. Required.
   */
  public DocumentReceiverBuilder directory(Path directory) {
    this.directory = directory;
    return this;
  }

  /**
   * Takes messages in the transaction that notes them: exactly once. This or {@link
   * #onMessageAtLeastOnce} is required.
   */
  public DocumentReceiverBuilder onMessage(MessageHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
    return this;
  }

  /**
   * Takes messages to somewhere else than the database: at least once. A crash between the
   * handler's end and the note of it brings the message again, and the handler has to know it by
   * its id.
   */
  public DocumentReceiverBuilder onMessageAtLeastOnce(AtLeastOnceHandler handler) {
    Objects.requireNonNull(handler, "handler");
    this.handler = (message, connection) -> handler.handle(message);
    return this;
  }

  /**
   * What to receive; documents and statuses if not set.
   *
   * @throws IllegalArgumentException if there is none
   */
  public DocumentReceiverBuilder kinds(MessageKind... kinds) {
    if (kinds.length == 0) {
      throw new IllegalArgumentException("kinds: give one or more");
    }
    // Statuses are listed first: the document before a status is then in the later list.
    this.kinds =
        Arrays.stream(kinds).distinct().sorted(Comparator.<MessageKind>reverseOrder()).toList();
    return this;
  }

  /**
   * The first day, in Vietnam, of which messages are asked for while none was ever listed; all that
   * the service has if not set.
   */
  public DocumentReceiverBuilder since(LocalDate since) {
    this.since = Objects.requireNonNull(since, "since");
    return this;
  }

  /**
   * How many days before the newest one that was listed are asked for again, for what the service
   * lists late; 0 to 3650, 3 if not set.
   */
  public DocumentReceiverBuilder overlapDays(int overlapDays) {
    this.overlapDays = between("overlapDays", 0, overlapDays, 3650);
    return this;
  }

  /**
   * How often a message is tried, once in each poll, before it is set aside; 1 to 1000, 5 if not
   * set.
   */
  public DocumentReceiverBuilder attempts(int attempts) {
    this.attempts = between("attempts", 1, attempts, 1000);
    return this;
  }

  /**
   * The pause between the end of a poll and the next one after {@link DocumentReceiver#start}; 5
   * minutes if not set.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public DocumentReceiverBuilder interval(Duration interval) {
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("interval is " + interval + ": give more than nothing");
    }
    this.interval = interval;
    return this;
  }

  /** How far messages are read; a message beyond them is set aside. */
  public DocumentReceiverBuilder limits(EdxmlLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  public DocumentReceiverBuilder listener(ReceiverListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** The clock for the time of receipt; the system's if not set. */
  public DocumentReceiverBuilder clock(Clock clock) {
    this.environment = Environment.system(clock);
    return this;
  }

  /** For tests: time held. */
  DocumentReceiverBuilder environment(Environment environment) {
    this.environment = environment;
    return this;
  }

  /**
   * Builds the receiver, which takes its directory; nothing is called yet.
   *
   * @throws IllegalStateException if something required is missing, or another receiver has the
   *     directory
   * @throws java.io.UncheckedIOException if the directory cannot be used
   */
  public DocumentReceiver build() {
    ReceiverSettings settings =
        new ReceiverSettings(
            required(exchange, "exchange(exchange)"),
            required(dataSource, "dataSource(pool)"),
            "exchange/" + required(agency, "agency(AgencyCode.of(\"H17.99\"))"),
            required(handler, "onMessage((message, connection) -> …)"),
            kinds,
            since,
            overlapDays,
            attempts,
            limits,
            listener);
    Path place = required(directory, "directory(Path.of(\"/var/lib/van-ban/nhan\"))");
    return new DocumentReceiver(
        new Receiving(settings, interval, WorkDirectory.open(place), environment));
  }

  private static int between(String name, int least, int value, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " is " + value + ": give " + least + " to " + most);
    }
    return value;
  }

  private static <T> T required(@Nullable T value, String example) {
    if (value == null) {
      throw new IllegalStateException("DocumentReceiver: set " + example);
    }
    return value;
  }
}
