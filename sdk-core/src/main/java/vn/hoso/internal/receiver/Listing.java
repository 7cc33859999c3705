package vn.hoso.internal.receiver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.ReceivedEntry;
import vn.hoso.internal.inbox.Sql;
import vn.hoso.internal.inbox.Transaction;

/**
 * Takes lists into the queue: what is new, and up to which day the service has listed, in one
 * transaction. Thread-safe; nodes do it one after the other.
 */
final class Listing {

  /** Of ids that are asked for at once. */
  private static final int CHUNK = 500;

  private static final int SENDER_LENGTH = 100;

  private final DataSource dataSource;
  private final String source;
  private final Clock clock;

  Listing(DataSource dataSource, String source, Clock clock) {
    this.dataSource = dataSource;
    this.source = source;
    this.clock = clock;
  }

  /** The sender as it is noted. */
  static String sender(ReceivedEntry entry) {
    return ForeignText.of(entry.from(), SENDER_LENGTH);
  }

  /** The newest day, in Vietnam, of which a message of this kind was listed. */
  Optional<LocalDate> newestDay(MessageKind kind) throws SQLException {
    try (Transaction transaction = Transaction.begin(dataSource)) {
      return Sql.query(
              transaction.connection(),
              "SELECT newest_day FROM hoso_receiver_mark"
                  + " WHERE source = ? AND kind = ? AND newest_day IS NOT NULL",
              row -> row.getObject(1, LocalDate.class),
              source,
              kind.name())
          .stream()
          .findFirst();
    }
  }

  /**
   * Takes in the entries of complete lists.
   *
   * @return how many were new
   */
  int add(Map<MessageKind, List<ReceivedEntry>> lists) throws SQLException {
    for (MessageKind kind : lists.keySet()) {
      prepareMark(kind);
    }
    try (Transaction transaction = Transaction.begin(dataSource)) {
      Connection connection = transaction.connection();
      int added = 0;
      for (Map.Entry<MessageKind, List<ReceivedEntry>> list : lists.entrySet()) {
        lockMark(connection, list.getKey());
        added += insert(connection, list.getKey(), fresh(connection, oldestFirst(list.getValue())));
        moveMark(connection, list.getKey(), list.getValue());
      }
      transaction.commit();
      return added;
    }
  }

  /** The row has to be there for nodes to wait at. */
  private void prepareMark(MessageKind kind) throws SQLException {
    try (Transaction transaction = Transaction.begin(dataSource)) {
      Sql.update(
          transaction.connection(),
          "INSERT INTO hoso_receiver_mark (source, kind)"
              + " SELECT CAST(? AS VARCHAR(100)), CAST(? AS VARCHAR(10)) WHERE NOT EXISTS"
              + " (SELECT 1 FROM hoso_receiver_mark WHERE source = ? AND kind = ?)",
          source,
          kind.name(),
          source,
          kind.name());
      transaction.commit();
    } catch (SQLException e) {
      if (!Sql.isDuplicate(e)) {
        throw e;
      }
    }
  }

  private void lockMark(Connection connection, MessageKind kind) throws SQLException {
    List<String> unused =
        Sql.query(
            connection,
            "SELECT kind FROM hoso_receiver_mark WHERE source = ? AND kind = ? FOR UPDATE",
            row -> row.getString(1),
            source,
            kind.name());
  }

  /** A future day would hide what comes until then. */
  private void moveMark(Connection connection, MessageKind kind, List<ReceivedEntry> entries)
      throws SQLException {
    LocalDate today = VietnamTime.local(clock.instant()).toLocalDate();
    Optional<LocalDate> newest =
        entries.stream()
            .flatMap(entry -> entry.created().stream())
            .map(created -> VietnamTime.local(created).toLocalDate())
            .filter(day -> !day.isAfter(today))
            .max(LocalDate::compareTo);
    if (newest.isPresent()) {
      Sql.update(
          connection,
          "UPDATE hoso_receiver_mark SET newest_day = ? WHERE source = ? AND kind = ?"
              + " AND (newest_day IS NULL OR newest_day < ?)",
          newest.get(),
          source,
          kind.name(),
          newest.get());
    }
  }

  /** What neither waits nor was taken; a list may have an entry twice. */
  private Collection<ReceivedEntry> fresh(Connection connection, List<ReceivedEntry> entries)
      throws SQLException {
    Map<String, ReceivedEntry> fresh = new LinkedHashMap<>();
    entries.forEach(entry -> fresh.putIfAbsent(entry.docId(), entry));
    List<String> ids = List.copyOf(fresh.keySet());
    for (int i = 0; i < ids.size(); i += CHUNK) {
      fresh.keySet().removeAll(known(connection, ids.subList(i, Math.min(i + CHUNK, ids.size()))));
    }
    return fresh.values();
  }

  /** In one statement: a message on its way from one table to the other is in its snapshot. */
  private Set<String> known(Connection connection, List<String> ids) throws SQLException {
    String in = "(" + "?, ".repeat(ids.size() - 1) + "?)";
    List<Object> parameters = new ArrayList<>();
    for (int table = 0; table < 2; table++) {
      parameters.add(source);
      parameters.addAll(ids);
    }
    return new HashSet<>(
        Sql.query(
            connection,
            "SELECT doc_id FROM hoso_receiver_message WHERE source = ? AND doc_id IN "
                + in
                + " UNION SELECT message_key FROM hoso_inbox WHERE source = ? AND message_key IN "
                + in,
            row -> row.getString(1),
            parameters.toArray()));
  }

  private int insert(Connection connection, MessageKind kind, Collection<ReceivedEntry> entries)
      throws SQLException {
    if (entries.isEmpty()) {
      return 0;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO hoso_receiver_message"
                + " (source, doc_id, kind, sender, created_at, state, attempts, reason)"
                + " VALUES (?, ?, ?, ?, ?, ?, 0, '')")) {
      for (ReceivedEntry entry : entries) {
        Sql.set(
            insert,
            source,
            entry.docId(),
            kind.name(),
            sender(entry),
            entry.created().orElse(clock.instant()).atOffset(ZoneOffset.UTC),
            MessageState.WAITING.name());
        insert.addBatch();
      }
      insert.executeBatch();
      return entries.size();
    }
  }

  /** What was created in the same second keeps the list's order, which may be newest first. */
  private static List<ReceivedEntry> oldestFirst(List<ReceivedEntry> entries) {
    List<Instant> times = entries.stream().flatMap(entry -> entry.created().stream()).toList();
    if (times.isEmpty() || !times.get(0).isAfter(times.get(times.size() - 1))) {
      return entries;
    }
    List<ReceivedEntry> turned = new ArrayList<>(entries);
    Collections.reverse(turned);
    return turned;
  }
}
