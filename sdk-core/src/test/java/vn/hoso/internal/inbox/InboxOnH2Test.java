package vn.hoso.internal.inbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class InboxOnH2Test extends InboxContract {

  @TempDir Path folder;

  @Override
  DataSource database() {
    return Databases.h2(folder.resolve("hoso"));
  }

  @Override
  void closeUnderneath(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    }
  }
}
