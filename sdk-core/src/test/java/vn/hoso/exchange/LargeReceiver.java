package vn.hoso.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.inbox.Sql;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;

/** Receives until it is killed; the main class of a JVM. */
final class LargeReceiver {

  private LargeReceiver() {}

  /** Arguments: the axis, the agency, its key, the database, the receiver's directory. */
  public static void main(String[] args) throws InterruptedException {
    Path directory = Path.of(args[4]);
    DocumentExchange exchange =
        DocumentExchange.vxp()
            .endpoint(URI.create(args[0]))
            .agency(AgencyCode.of(args[1]))
            .secret(Secret.of(args[2]))
            .temporaryDirectory(directory)
            .retry(new RetryPolicy(2, Duration.ofMillis(5), Duration.ofMillis(20)))
            .build();
    DocumentReceiver receiver =
        DocumentReceiver.builder()
            .exchange(exchange)
            .agency(AgencyCode.of(args[1]))
            .dataSource(pool(args[3]))
            .directory(directory)
            .interval(Duration.ofMillis(200))
            .attempts(1000)
            .listener(
                event -> {
                  if (event instanceof ReceiverEvent.PollEnded ended) {
                    System.out.println(ended);
                  }
                })
            .onMessage(LargeReceiver::store)
            .build();
    receiver.start();
    Thread.currentThread().join();
  }

  private static DataSource pool(String url) {
    PGConnectionPoolDataSource postgres = new PGConnectionPoolDataSource();
    postgres.setUrl(url);
    return JdbcConnectionPool.create(postgres);
  }

  private static void store(IncomingMessage message, Connection connection) throws SQLException {
    EdxmlDocument document = (EdxmlDocument) message.content().message();
    Sql.update(
        connection,
        "INSERT INTO letters (sender, number) VALUES (?, ?)",
        message.sender(),
        Integer.valueOf(document.subject()));
  }
}
