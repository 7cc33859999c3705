package vn.hoso.internal.inbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

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
}
