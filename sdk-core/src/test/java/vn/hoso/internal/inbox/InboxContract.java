package vn.hoso.internal.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hoso.internal.inbox.Inbox.Effect;

/** What an inbox has to do on each database. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
abstract class InboxContract {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);

  abstract DataSource database();

  private Inbox inbox(String source) {
    return new Inbox(database(), source, CLOCK);
  }

  @BeforeEach
  void prepare() throws SQLException {
    Inbox.createTables(database());
    Inbox.createTables(database());
    run("CREATE TABLE IF NOT EXISTS effects (text VARCHAR(100))");
    run("DELETE FROM hoso_inbox");
    run("DELETE FROM effects");
  }

  @Test
  void once_sameKeyAgain_appliesNothing() throws Exception {
    assertThat(inbox("a").once("k", InboxContract::write)).isTrue();
    assertThat(inbox("a").once("k", InboxContract::write)).isFalse();
    assertThat(inbox("b").once("k", InboxContract::write)).isTrue();

    assertThat(count("effects")).isEqualTo(2);
    assertThat(count("hoso_inbox")).isEqualTo(2);
  }

  @Test
  void once_effectFails_leavesNeitherKeyNorEffect() throws Exception {
    assertThatThrownBy(
            () ->
                inbox("a")
                    .once(
                        "k",
                        connection -> {
                          write(connection);
                          throw new IllegalArgumentException("hỏng");
                        }))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("hỏng");

    assertThat(count("effects")).isZero();
    assertThat(inbox("a").once("k", InboxContract::write)).isTrue();
  }

  @Test
  void once_effectEndsTheTransaction_isRefused() throws Exception {
    assertThatThrownBy(() -> inbox("a").once("k", Connection::commit))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Do not call commit");
    assertThatThrownBy(() -> inbox("a").once("k", Connection::close))
        .isExactlyInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> inbox("a").once("k", connection -> connection.setAutoCommit(true)))
        .isExactlyInstanceOf(IllegalStateException.class);
    assertThat(count("hoso_inbox")).isZero();
  }

  @Test
  void once_effectEndsTheTransactionByADetour_isRefused() throws Exception {
    List<Effect> detours =
        List.of(
            connection -> connection.unwrap(Connection.class).commit(),
            connection -> connection.getMetaData().getConnection().commit(),
            connection -> {
              try (Statement statement = connection.createStatement()) {
                statement.getConnection().commit();
              }
            },
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement("SELECT 1");
                  ResultSet rows = statement.executeQuery()) {
                rows.getStatement().getConnection().commit();
              }
            });
    for (Effect detour : detours) {
      assertThatThrownBy(() -> inbox("a").once("k", detour))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Do not call commit");
    }
    assertThat(count("hoso_inbox")).isZero();
  }

  @Test
  void once_effectUnwrapsToTheDriversClass_isRefused() throws Exception {
    try (Connection own = database().getConnection()) {
      assertThatThrownBy(
              () -> inbox("a").once("k", connection -> use(connection.unwrap(own.getClass()))))
          .isExactlyInstanceOf(SQLException.class)
          .hasMessageContaining("cannot be unwrapped to the class " + own.getClass().getName());
    }
    assertThat(count("hoso_inbox")).isZero();
  }

  @Test
  void once_guardedConnection_equalsItself() throws Exception {
    assertThat(
            inbox("a")
                .once(
                    "k",
                    connection -> {
                      assertThat(connection).isNotEqualTo("k");
                      try (Statement statement = connection.createStatement()) {
                        assertThat(statement.getConnection()).isEqualTo(connection);
                      }
                    }))
        .isTrue();
  }

  @Test
  void once_rollbackFails_isSuppressedByWhatLedThere() {
    assertThatThrownBy(
            () ->
                inbox("a")
                    .once(
                        "k",
                        connection -> {
                          closeUnderneath(connection);
                          throw new IllegalArgumentException("hỏng");
                        }))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("hỏng")
        .satisfies(
            e -> assertThat(e.getSuppressed()).singleElement().isInstanceOf(SQLException.class));
  }

  @Test
  void once_effectViolatesItsOwnKey_isAFailureAndNoDuplicate() throws Exception {
    run("CREATE TABLE IF NOT EXISTS own_keys (id INT PRIMARY KEY)");
    run("DELETE FROM own_keys");
    run("INSERT INTO own_keys VALUES (1)");

    assertThatThrownBy(
            () ->
                inbox("a")
                    .once("k", connection -> run(connection, "INSERT INTO own_keys VALUES (1)")))
        .isInstanceOf(SQLException.class);
    assertThat(count("hoso_inbox")).isZero();
  }

  @Test
  void once_atTheSameTime_appliesOneAndLetsTheOthersWait() throws Exception {
    AtomicInteger applied = new AtomicInteger();
    CountDownLatch first = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Callable<Boolean> delivery =
        () ->
            inbox("a")
                .once(
                    "k",
                    connection -> {
                      applied.incrementAndGet();
                      first.countDown();
                      pause();
                      write(connection);
                    });
    Future<Boolean> winner = threads.submit(delivery);
    assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
    Future<Boolean> second = threads.submit(delivery);
    Future<Boolean> third = threads.submit(delivery);

    assertThat(winner.get()).isTrue();
    assertThat(second.get()).isFalse();
    assertThat(third.get()).isFalse();
    threads.shutdown();
    assertThat(applied).hasValue(1);
    assertThat(count("effects")).isEqualTo(1);
  }

  private static void use(Connection connection) {
    assertThat(connection).isNotNull();
  }

  /** The database ends the session, so that nothing can be rolled back. */
  abstract void closeUnderneath(Connection connection) throws SQLException;

  /** Long enough for the others to reach the key. */
  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(Connection connection) throws SQLException {
    run(connection, "INSERT INTO effects VALUES ('Hồ sơ')");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database().getConnection()) {
      run(connection, sql);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String table) throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
