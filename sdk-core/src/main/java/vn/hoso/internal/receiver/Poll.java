package vn.hoso.internal.receiver;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.PollResult;
import vn.hoso.exchange.ReceivedEntry;
import vn.hoso.exchange.ReceivedQuery;
import vn.hoso.exchange.ReceiverEvent;
import vn.hoso.internal.exchange.DocIds;

/** One poll: lists, tells the service what is owed, takes what waits. Used by one thread. */
final class Poll {

  private static final Logger LOG = LoggerFactory.getLogger(Poll.class);

  private final ReceiverSettings settings;
  private final Listing listing;
  private final MessageQueue queue;
  private final Taking taking;
  private final Telling telling;
  private final Events events;
  private final BooleanSupplier stopped;
  private int listed;
  private int added;

  Poll(
      ReceiverSettings settings,
      Listing listing,
      MessageQueue queue,
      Taking taking,
      Telling telling,
      Events events,
      BooleanSupplier stopped) {
    this.settings = settings;
    this.listing = listing;
    this.queue = queue;
    this.taking = taking;
    this.telling = telling;
    this.events = events;
    this.stopped = stopped;
  }

  PollResult run() {
    Optional<Throwable> end;
    try {
      list();
      telling.tellOwed(stopped);
      end = take();
    } catch (SQLException | RuntimeException e) {
      end = Optional.of(e);
    }
    end.ifPresent(
        e -> LOG.warn("A poll ended early; the next goes on from there: {}", Events.reason(e)));
    return new PollResult(
        listed, added, taking.handled(), taking.failed(), taking.setAside(), telling.told(), end);
  }

  /** All lists or none, so that messages of different kinds keep their order too. */
  private void list() throws SQLException {
    Map<MessageKind, List<ReceivedEntry>> lists = new LinkedHashMap<>();
    for (MessageKind kind : settings.kinds()) {
      List<ReceivedEntry> entries = settings.exchange().received(query(kind));
      lists.put(kind, entries.stream().filter(entry -> usable(kind, entry)).toList());
      listed += entries.size();
    }
    added = listing.add(lists);
    events.on(new ReceiverEvent.Listed(listed, added));
  }

  private ReceivedQuery query(MessageKind kind) throws SQLException {
    Optional<LocalDate> from =
        listing
            .newestDay(kind)
            .map(day -> day.minusDays(settings.overlapDays()))
            .or(() -> Optional.ofNullable(settings.since()));
    return new ReceivedQuery(kind, from, Optional.empty());
  }

  private boolean usable(MessageKind kind, ReceivedEntry entry) {
    boolean usable = DocIds.isOne(entry.docId());
    if (!usable) {
      events.on(new ReceiverEvent.Unusable(kind, Listing.sender(entry)));
    }
    return usable;
  }

  /** One message of each sender in turn, so that nobody waits for a sender of thousands. */
  private Optional<Throwable> take() throws SQLException {
    Deque<String> senders = new ArrayDeque<>(queue.senders());
    while (!senders.isEmpty() && taking.trouble().isEmpty() && !stopped.getAsBoolean()) {
      String sender = senders.removeFirst();
      Optional<Waiting> first = queue.first(sender);
      if (first.isPresent() && taking.take(first.get())) {
        senders.addLast(sender);
      }
    }
    return taking.trouble();
  }
}
