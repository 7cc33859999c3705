package vn.hoso.internal.inbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases of the tests. */
public final class Databases {

  private Databases() {}

  /** H2 in a file, which another JVM can open once this one has ended. */
  public static DataSource h2(Path file) {
    return at("jdbc:h2:file:" + file.toAbsolutePath() + ";LOCK_TIMEOUT=20000");
  }

  /** PostgreSQL of its own; the test is skipped where it cannot run. */
  public static EmbeddedPostgres postgres() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException | IllegalStateException e) {
      return Assumptions.abort("PostgreSQL cannot run here: " + e);
    }
  }

  public static DataSource at(String url) {
    if (url.startsWith("jdbc:h2:")) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(url);
      return h2;
    }
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setUrl(url);
    return postgres;
  }
}
