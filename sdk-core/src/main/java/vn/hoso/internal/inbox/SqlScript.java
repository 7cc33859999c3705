package vn.hoso.internal.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Statements that this module brings along. */
public final class SqlScript {

  private SqlScript() {}

  /**
   * Runs one.
   *
   * @param name such as {@code vn/hoso/inbox/tables.sql}
   */
  public static void run(DataSource dataSource, String name) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text(name));
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }

  private static String text(String name) {
    try (InputStream in = SqlScript.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing: the jar of sdk-core is incomplete");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
