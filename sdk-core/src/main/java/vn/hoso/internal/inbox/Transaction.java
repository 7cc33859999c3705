package vn.hoso.internal.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A transaction on a connection of its own, given back as it came. Closed without a commit, it is
 * rolled back; what fails then is suppressed by the exception that led there. Not thread-safe.
 */
public final class Transaction implements AutoCloseable {

  private final Connection connection;
  private final boolean autoCommit;
  private boolean committed;

  private Transaction(Connection connection, boolean autoCommit) {
    this.connection = connection;
    this.autoCommit = autoCommit;
  }

  public static Transaction begin(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      return new Transaction(connection, autoCommit);
    } catch (SQLException | RuntimeException e) {
      try (connection) {
        throw e;
      }
    }
  }

  public Connection connection() {
    return connection;
  }

  public void commit() throws SQLException {
    connection.commit();
    committed = true;
  }

  /** A pool may keep the connection, and some drivers commit what is left open at its close. */
  @Override
  public void close() throws SQLException {
    try (connection;
        Step restored = () -> connection.setAutoCommit(autoCommit)) {
      if (!committed) {
        connection.rollback();
      }
    }
  }

  /** Of several that all have to be made, whichever of them fails. */
  @FunctionalInterface
  private interface Step extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }
}
