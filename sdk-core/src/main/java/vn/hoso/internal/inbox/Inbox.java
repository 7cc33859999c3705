package vn.hoso.internal.inbox;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * Makes that a message takes effect exactly once: its key is written in the transaction that
 * carries its effect, so that either both are there or neither is. For H2 and PostgreSQL.
 * Thread-safe.
 */
public final class Inbox {

  /** Characters of a key. */
  public static final int KEY_LENGTH = 200;

  private final DataSource dataSource;
  private final String source;
  private final Clock clock;

  /** What a message causes. */
  @FunctionalInterface
  public interface Effect {
    /** Takes part in the transaction of this connection, which it does not end. */
    void apply(Connection connection) throws SQLException, IOException;
  }

  /**
   * An inbox.
   *
   * @param source where its messages come from; keys of other sources are others
   */
  public Inbox(DataSource dataSource, String source, Clock clock) {
    this.dataSource = dataSource;
    this.source = source;
    this.clock = clock;
  }

  /** Creates the table if it is not there. */
  public static void createTables(DataSource dataSource) throws SQLException {
    SqlScript.run(dataSource, "vn/hoso/inbox/tables.sql");
  }

  /**
   * Applies the effect, unless a message with this key has had its own. Where such a message is
   * being dealt with at this moment, waits for its end, as long as the database lets it.
   *
   * @return whether the effect was applied and committed
   * @throws SQLException if the database fails, the wait included; nothing is applied then, unless
   *     the failure is one to hear of the commit
   */
  public boolean once(String key, Effect effect) throws SQLException, IOException {
    try (Transaction transaction = Transaction.begin(dataSource)) {
      if (!claim(transaction.connection(), key)) {
        return false;
      }
      effect.apply(OpenTransaction.of(transaction.connection()));
      transaction.commit();
      return true;
    }
  }

  /**
   * Writes a key in a transaction of the caller's, who ends it. The row is seen by others at the
   * commit; until then the unique key makes them wait.
   *
   * @return false if a message with this key has had its effect; the transaction is to be rolled
   *     back then
   */
  public boolean claim(Connection connection, String key) throws SQLException {
    try {
      Sql.update(
          connection,
          "INSERT INTO hoso_inbox (source, message_key, received_at) VALUES (?, ?, ?)",
          source,
          key,
          OffsetDateTime.now(clock));
      return true;
    } catch (SQLException e) {
      if (Sql.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }
}
