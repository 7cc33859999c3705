package vn.hoso.internal.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class InboxOnPostgresTest extends InboxContract {

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = Databases.postgres();
  }

  @AfterAll
  static void stop() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Override
  DataSource database() {
    return postgres.getPostgresDatabase();
  }

  @Override
  void closeUnderneath(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("SELECT pg_terminate_backend(pg_backend_pid())"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void once_effectUnwrapsToAnInterfaceOfTheDriver_mayUseIt() throws Exception {
    AtomicInteger process = new AtomicInteger();
    assertThat(
            new Inbox(database(), "driver", Clock.systemUTC())
                .once(
                    "k",
                    connection ->
                        process.set(connection.unwrap(PGConnection.class).getBackendPID())))
        .isTrue();
    assertThat(process.get()).isPositive();
  }
}
