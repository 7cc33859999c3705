package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.exchange.ExchangeSamples.COMMUNE;
import static vn.hoso.exchange.ExchangeSamples.PROVINCE;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.exchange.ReceiverCrash.Point;
import vn.hoso.internal.inbox.Databases;
import vn.hoso.internal.inbox.Sql;
import vn.hoso.simulator.axis.AxisSimulator;
import vn.hoso.testing.ChildJvm;

/** A process that is killed between any two steps, and the one that comes after it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReceiverCrashTest {

  @TempDir Path folder;

  @Test
  void h2_killedAtEachPoint_storesTheMessageOnce() throws Exception {
    crashAtEachPoint("jdbc:h2:file:" + folder.resolve("hoso").toAbsolutePath());
  }

  @Test
  void postgres_killedAtEachPoint_storesTheMessageOnce() throws Exception {
    try (EmbeddedPostgres postgres = Databases.postgres()) {
      crashAtEachPoint(postgres.getJdbcUrl("postgres", "postgres"));
    }
  }

  private void crashAtEachPoint(String database) throws Exception {
    Path directory = folder.resolve("receiver");
    ReceiverRig.createTables(Databases.at(database));
    try (AxisSimulator axis = AxisSimulator.start()) {
      axis.deliver(COMMUNE.value(), PROVINCE.value(), ReceiverRig.letterBytes(COMMUNE, "một"));

      kill(axis, database, Point.LISTED);
      assertThat(stored(database)).as("before it was fetched").isEmpty();
      kill(axis, database, Point.FETCHED);
      assertThat(stored(database)).as("before it was handled").isEmpty();
      kill(axis, database, Point.IN_HANDLER);
      assertThat(stored(database)).as("between handler and commit").isEmpty();
      assertThat(directory.resolve("message/message.edxml")).exists();

      kill(axis, database, Point.COMMITTED);
      assertThat(stored(database)).as("between commit and acknowledgement").containsExactly("một");
      assertThat(receipt(axis)).isEqualTo("initial");
      kill(axis, database, Point.ACKNOWLEDGED);
      assertThat(receipt(axis)).as("before the acknowledgement was noted").isEqualTo("done");

      assertThat(poll(axis, database))
          .isEqualTo(new PollResult(1, 0, 0, 0, 0, 1, Optional.empty()));
      assertThat(poll(axis, database))
          .isEqualTo(new PollResult(1, 0, 0, 0, 0, 0, Optional.empty()));
      assertThat(stored(database)).containsExactly("một");
      assertThat(directory).isDirectoryNotContaining("glob:**/*.tmp");
      assertThat(directory.resolve("message/message.edxml")).doesNotExist();
    }
  }

  private static String receipt(AxisSimulator axis) {
    return axis.messages().get(0).deliveries().get(0).status();
  }

  private static List<String> stored(String database) throws SQLException {
    try (Connection connection = Databases.at(database).getConnection()) {
      return Sql.query(connection, "SELECT subject FROM letters", row -> row.getString(1));
    }
  }

  private PollResult poll(AxisSimulator axis, String database) {
    return ReceiverCrash.poll(
        database,
        axis.uri(),
        axis.secret(PROVINCE.value()),
        folder.resolve("receiver").toString(),
        Point.NOWHERE);
  }

  private void kill(AxisSimulator axis, String database, Point point)
      throws IOException, InterruptedException {
    Process process =
        ChildJvm.of(
                ReceiverCrash.class,
                List.of("-XX:TieredStopAtLevel=1"),
                database,
                axis.uri().toString(),
                axis.secret(PROVINCE.value()),
                folder.resolve("receiver").toString(),
                point.name())
            .redirectErrorStream(false)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    while (line != null && !line.equals(point.name())) {
      line = output.readLine();
    }
    process.destroyForcibly().waitFor();
    assertThat(line).isEqualTo(point.name());
    assertThat(process.exitValue()).as("killed, 128 + SIGKILL").isEqualTo(137);
  }
}
