package vn.hoso.internal.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * Makes that a message takes effect exactly once: its key is written in the transaction that
 * carries its effect, so that either both are there or neither is. For H2 and PostgreSQL.
 * Thread-safe.
 */
public final class Inbox {

  /** Characters of a source. */
  public static final int SOURCE_LENGTH = 100;

  /** Characters of a key. */
  public static final int KEY_LENGTH = 200;

  /** SQLSTATE of SQL:2016 and of both databases. */
  private static final String UNIQUE_VIOLATION = "23505";

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
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(tables());
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
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
    try (Connection connection = dataSource.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      boolean committed = false;
      try {
        if (claim(connection, key)) {
          effect.apply(OpenTransaction.of(connection));
          connection.commit();
          committed = true;
        }
        return committed;
      } finally {
        end(connection, committed, autoCommit);
      }
    }
  }

  /** The row is seen by others at the commit; until then the unique key makes them wait. */
  private boolean claim(Connection connection, String key) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO hoso_inbox (source, message_key, received_at) VALUES (?, ?, ?)")) {
      insert.setString(1, source);
      insert.setString(2, key);
      insert.setObject(3, OffsetDateTime.now(clock));
      insert.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  /** A pool may keep the connection, and some drivers commit what is left open at its close. */
  private static void end(Connection connection, boolean committed, boolean autoCommit)
      throws SQLException {
    try {
      if (!committed) {
        connection.rollback();
      }
    } finally {
      connection.setAutoCommit(autoCommit);
    }
  }

  private static String tables() {
    try (InputStream in = Inbox.class.getResourceAsStream("/vn/hoso/inbox/tables.sql")) {
      if (in == null) {
        throw new IllegalStateException(
            "vn/hoso/inbox/tables.sql is missing: the jar of sdk-core is incomplete");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("vn/hoso/inbox/tables.sql cannot be read", e);
    }
  }
}
