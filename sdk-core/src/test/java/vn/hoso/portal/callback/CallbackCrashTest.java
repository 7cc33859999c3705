package vn.hoso.portal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.internal.inbox.Databases;
import vn.hoso.testing.ChildJvm;

/** A process that is killed at the worst moments, and the portal that sends again. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CallbackCrashTest {

  @TempDir Path folder;

  @Test
  void h2_killedAtEachPoint_takesTheDossierOnce() throws Exception {
    crashAtEachPoint("jdbc:h2:file:" + folder.resolve("hoso").toAbsolutePath());
  }

  @Test
  void postgres_killedAtEachPoint_takesTheDossierOnce() throws Exception {
    try (EmbeddedPostgres postgres = Databases.postgres()) {
      crashAtEachPoint(postgres.getJdbcUrl("postgres", "postgres"));
    }
  }

  private static void crashAtEachPoint(String database) throws Exception {
    PortalCallbacks.createTables(Databases.at(database));
    run(database, "CREATE TABLE received (number VARCHAR(100))");

    kill(database, "IN_HANDLER");
    assertThat(count(database)).as("between handler and commit").isZero();

    kill(database, "COMMITTED");
    assertThat(count(database)).as("between commit and answer").isEqualTo(1);

    CallbackReply redelivered = CallbackCrash.deliver(database, false);
    assertThat(redelivered.status()).isEqualTo(200);
    assertThat(redelivered.length()).isGreaterThan(20);
    assertThat(count(database)).isEqualTo(1);
  }

  private static void kill(String database, String where) throws IOException, InterruptedException {
    Process process =
        ChildJvm.of(CallbackCrash.class, List.of("-XX:TieredStopAtLevel=1"), database, where)
            .redirectErrorStream(false)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    while (line != null && !line.equals(where)) {
      line = output.readLine();
    }
    process.destroyForcibly().waitFor();
    assertThat(line).isEqualTo(where);
    assertThat(process.exitValue()).as("killed, 128 + SIGKILL").isEqualTo(137);
  }

  private static void run(String database, String sql) throws SQLException {
    try (Connection connection = Databases.at(database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(String database) throws SQLException {
    try (Connection connection = Databases.at(database).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM received")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
