package vn.hoso.internal.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A transaction on a connection of its own. Closed without a commit, it is rolled back; what fails
 * then is suppressed by the exception that led there. Not thread-safe.
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

  /**
   * A pool may keep the connection, and some drivers commit what is left open at its close.
   * Switching to auto-commit commits too, and is left out where the rollback failed.
   */
  @Override
  public void close() throws SQLException {
    try (connection) {
      if (!committed) {
        connection.rollback();
      }
      connection.setAutoCommit(autoCommit);
    }
  }
}
