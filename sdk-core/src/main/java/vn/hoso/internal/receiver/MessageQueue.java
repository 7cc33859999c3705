package vn.hoso.internal.receiver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.Receipt;
import vn.hoso.exchange.SetAsideMessage;
import vn.hoso.internal.inbox.Sql;
import vn.hoso.internal.inbox.Transaction;

/** The messages between their listing and their acknowledgement, in the database. Thread-safe. */
final class MessageQueue {

  private static final int REASON_LENGTH = 4000;

  private final DataSource dataSource;
  private final String source;

  /**
   * An acknowledgement that the service has not had.
   *
   * @param receipt {@link Receipt#DONE} or {@link Receipt#FAILED}
   */
  record Owed(String docId, Receipt receipt) {}

  MessageQueue(DataSource dataSource, String source) {
    this.dataSource = dataSource;
    this.source = source;
  }

  /** Senders with waiting messages; those whose first message fails come last. */
  List<String> senders() throws SQLException {
    return query(
        "SELECT sender FROM hoso_receiver_message WHERE source = ? AND state = 'WAITING'"
            + " GROUP BY sender ORDER BY MAX(attempts), MIN(listed_order)",
        row -> row.getString(1),
        source);
  }

  /** The message of a sender that has to be taken before its others. */
  Optional<Waiting> first(String sender) throws SQLException {
    return query(
            "SELECT doc_id, kind, sender, created_at, attempts FROM hoso_receiver_message"
                + " WHERE source = ? AND state = 'WAITING' AND sender = ?"
                // As the index has it: H2 would sort all that wait.
                + " ORDER BY source, state, sender, created_at, listed_order"
                + " FETCH FIRST 1 ROW ONLY",
            row ->
                new Waiting(
                    row.getString(1),
                    MessageKind.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getInt(5)),
            source,
            sender)
        .stream()
        .findFirst();
  }

  /**
   * Notes in a transaction that a message is stored.
   *
   * @return false if it does not wait any more
   */
  boolean stored(Connection connection, String docId) throws SQLException {
    return move(connection, docId, MessageState.WAITING, MessageState.STORED);
  }

  /** The same in a transaction of its own. */
  boolean stored(String docId) throws SQLException {
    return move(docId, MessageState.WAITING, MessageState.STORED);
  }

  /**
   * Notes an attempt that failed.
   *
   * @param most with how many attempts it is set aside
   * @return false if it does not wait any more
   */
  boolean failed(String docId, String reason, int most) throws SQLException {
    return update(
        "UPDATE hoso_receiver_message SET attempts = attempts + 1, reason = ?,"
            + " state = CASE WHEN attempts + 1 >= ? THEN 'SET_ASIDE' ELSE 'WAITING' END"
            + " WHERE source = ? AND doc_id = ? AND state = 'WAITING'",
        ForeignText.of(reason, REASON_LENGTH),
        most,
        source,
        docId);
  }

  /** What the service has to be told; what it would not hear comes last. */
  List<Owed> owed() throws SQLException {
    return query(
        "SELECT doc_id, state FROM hoso_receiver_message"
            + " WHERE source = ? AND state IN ('STORED', 'REFUSED') ORDER BY attempts, listed_order",
        row ->
            new Owed(
                row.getString(1),
                MessageState.valueOf(row.getString(2)) == MessageState.STORED
                    ? Receipt.DONE
                    : Receipt.FAILED),
        source);
  }

  /** The service was told. */
  void acknowledged(String docId) throws SQLException {
    boolean unused =
        update(
            "DELETE FROM hoso_receiver_message"
                + " WHERE source = ? AND doc_id = ? AND state IN ('STORED', 'REFUSED')",
            source,
            docId);
  }

  /** The service could not be told. */
  void notAcknowledged(String docId) throws SQLException {
    boolean unused =
        update(
            "UPDATE hoso_receiver_message SET attempts = attempts + 1"
                + " WHERE source = ? AND doc_id = ? AND state IN ('STORED', 'REFUSED')",
            source,
            docId);
  }

  List<SetAsideMessage> setAside() throws SQLException {
    return query(
        "SELECT doc_id, kind, sender, created_at, attempts, reason FROM hoso_receiver_message"
            + " WHERE source = ? AND state = 'SET_ASIDE' ORDER BY created_at, listed_order",
        MessageQueue::setAside,
        source);
  }

  /** Lets a message that was set aside wait again. */
  boolean retry(String docId) throws SQLException {
    return move(docId, MessageState.SET_ASIDE, MessageState.WAITING);
  }

  /** Notes in a transaction that a message that was set aside is not wanted. */
  boolean refused(Connection connection, String docId) throws SQLException {
    return move(connection, docId, MessageState.SET_ASIDE, MessageState.REFUSED);
  }

  private static SetAsideMessage setAside(ResultSet row) throws SQLException {
    return new SetAsideMessage(
        row.getString(1),
        MessageKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getInt(5),
        row.getString(6));
  }

  private boolean move(String docId, MessageState from, MessageState to) throws SQLException {
    try (Transaction transaction = Transaction.begin(dataSource)) {
      boolean moved = move(transaction.connection(), docId, from, to);
      transaction.commit();
      return moved;
    }
  }

  private boolean move(Connection connection, String docId, MessageState from, MessageState to)
      throws SQLException {
    return Sql.update(
            connection,
            "UPDATE hoso_receiver_message SET state = ?, attempts = 0, reason = ''"
                + " WHERE source = ? AND doc_id = ? AND state = ?",
            to.name(),
            source,
            docId,
            from.name())
        == 1;
  }

  private boolean update(String sql, Object... parameters) throws SQLException {
    try (Transaction transaction = Transaction.begin(dataSource)) {
      int rows = Sql.update(transaction.connection(), sql, parameters);
      transaction.commit();
      return rows == 1;
    }
  }

  private <T> List<T> query(String sql, Sql.Row<T> row, Object... parameters) throws SQLException {
    try (Transaction transaction = Transaction.begin(dataSource)) {
      return Sql.query(transaction.connection(), sql, row, parameters);
    }
  }
}
