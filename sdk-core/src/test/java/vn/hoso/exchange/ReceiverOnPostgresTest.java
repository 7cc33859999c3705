package vn.hoso.exchange;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.hoso.internal.inbox.Databases;

class ReceiverOnPostgresTest extends ReceiverContract {

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startDatabase() {
    postgres = Databases.postgres();
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Override
  DataSource database() {
    return postgres.getPostgresDatabase();
  }
}
