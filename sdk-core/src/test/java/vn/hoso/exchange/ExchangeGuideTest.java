package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.exchange.ExchangeSamples.COMMUNE;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.edxml.ReceivedEdxml;
import vn.hoso.error.CallException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.inbox.Databases;
import vn.hoso.internal.inbox.Sql;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisSimulator;
import vn.hoso.transport.Secret;

/** What {@code docs/exchange.md} shows. */
class ExchangeGuideTest {

  @TempDir Path folder;

  @Test
  void sendAndReceive() throws IOException {
    try (AxisSimulator simulator = AxisSimulator.start()) {
      Path letter = Files.writeString(folder.resolve("cong-van-142.pdf"), "%PDF-1.7");
      EdxmlDocument document = ExchangeSamples.document();

      SendReceipt receipt = send(simulator.uri(), simulator.secret("H17.99"), document, letter);

      List<ReceivedEdxml> stored = new ArrayList<>();
      try (DocumentExchange province =
          DocumentExchange.vxp()
              .endpoint(simulator.uri())
              .agency(ExchangeSamples.PROVINCE)
              .secret(Secret.of(simulator.secret("000.00.00.H17")))
              .build()) {
        receive(province, stored::add);
      }
      assertThat(stored).extracting(ReceivedEdxml::message).containsExactly(document);
      assertThat(simulator.messages().get(0).docId()).isEqualTo(receipt.docId());
      assertThat(simulator.messages().get(0).deliveries().get(0).status()).isEqualTo("done");
    }
  }

  @Test
  void otherProtocols_builtAsShown_reachTheAxis() {
    try (AxisSimulator simulator = AxisSimulator.start()) {
      URI service = URI.create(simulator.provincialUri() + "/v1");
      URI bus = simulator.mediatorUri();
      String key = simulator.secret("H17.99");

      DocumentExchange provincial =
          DocumentExchange.edoc()
              .endpoint(service)
              .authentication(LgspAuthentication.systemKey("H17.99", Secret.of(key)))
              .build();
      DocumentExchange mediated =
          DocumentExchange.mediator()
              .endpoint(bus)
              .agency(AgencyCode.of("H17.99"))
              .secret(Secret.of(key))
              .lookup(SentLookup.byNotation().withLooks(5, Duration.ofSeconds(30)))
              .build();

      try (provincial;
          mediated) {
        assertThat(provincial.send(ExchangeSamples.document(), List.of()).docId()).isNotEmpty();
        assertThat(mediated.sent(MessageKind.DOCUMENT)).hasSize(2);
      }
    }
  }

  private static SendReceipt send(URI axis, String key, EdxmlDocument document, Path letter) {
    DocumentExchange exchange =
        DocumentExchange.vxp()
            .endpoint(axis)
            .agency(AgencyCode.of("H17.99"))
            .secret(Secret.of(key))
            .build();
    SendReceipt receipt = exchange.send(document, List.of(OutgoingAttachment.of(letter)));
    exchange.close();
    return receipt;
  }

  private void receive(DocumentExchange exchange, Consumer<ReceivedEdxml> store)
      throws IOException {
    for (ReceivedEntry entry : exchange.received(ReceivedQuery.all(MessageKind.DOCUMENT))) {
      Path place = Files.createTempDirectory(folder, "nhan-");
      Path file = place.resolve("van-ban.edxml");
      exchange.fetch(entry.docId(), file);
      ReceivedEdxml received = EdxmlReader.create().read(file, place.resolve("dinh-kem"));
      store.accept(received);
      exchange.acknowledge(entry.docId(), Receipt.DONE);
    }
  }

  @Test
  void agencies_axisUpAndDown_areFound() {
    Path file = folder.resolve("co-quan.txt");
    try (AxisSimulator simulator = AxisSimulator.start();
        DocumentExchange exchange =
            DocumentExchange.vxp()
                .endpoint(simulator.uri())
                .agency(AgencyCode.of("H17.99"))
                .secret(Secret.of(simulator.secret("H17.99")))
                .build()) {
      assertThat(receiver(exchange, file)).isEqualTo("UBND xã Núi Thành");
      simulator.faults().onAll().untilCleared(AxisFault.httpStatus(404));
      assertThat(receiver(exchange, file)).isEqualTo("UBND xã Núi Thành");
    }
  }

  private static String receiver(DocumentExchange exchange, Path file) {
    AgencyDirectory agencies;
    try {
      agencies = AgencyDirectory.from(exchange, Clock.systemUTC());
      agencies.save(file);
    } catch (CallException axisIsDown) {
      agencies = AgencyDirectory.load(file);
    }
    List<ExchangeAgency> receivers = agencies.search("ubnd nui thanh", 10);
    Optional<ExchangeAgency> receiver = agencies.find(AgencyCode.of("000.00.99.H17"));
    assertThat(receiver).hasValue(receivers.get(0));
    return receivers.get(0).name();
  }

  @Test
  void receiveAndLoseNothing() throws SQLException, InterruptedException {
    DataSource dataSource = Databases.at("jdbc:h2:mem:guide;DB_CLOSE_DELAY=-1");
    BlockingQueue<ReceiverEvent> events = new LinkedBlockingQueue<>();
    try (AxisSimulator simulator = AxisSimulator.start();
        Connection connection = dataSource.getConnection();
        DocumentExchange exchange =
            DocumentExchange.vxp()
                .endpoint(simulator.uri())
                .agency(ExchangeSamples.PROVINCE)
                .secret(Secret.of(simulator.secret("000.00.00.H17")))
                .build()) {
      Sql.update(connection, "CREATE TABLE documents (doc_id VARCHAR(200), sender VARCHAR(100))");
      simulator.deliver("H17.99", "000.00.00.H17", ReceiverRig.letterBytes(COMMUNE, "một"));
      simulator.deliver("H17.99", "000.00.00.H17", new byte[] {'?'});

      try (DocumentReceiver receiver = receiver(exchange, dataSource, events::add)) {
        ReceiverEvent event = events.poll(60, TimeUnit.SECONDS);
        while (event != null && !(event instanceof ReceiverEvent.PollEnded)) {
          event = events.poll(60, TimeUnit.SECONDS);
        }
        refuseUnreadable(receiver);
        assertThat(receiver.pollOnce().acknowledged()).isEqualTo(1);
      }

      assertThat(Sql.query(connection, "SELECT sender FROM documents", row -> row.getString(1)))
          .containsExactly("H17.99");
      assertThat(simulator.messages())
          .extracting(message -> message.deliveries().get(0).status())
          .containsExactly("done", "fail");
    }
  }

  private DocumentReceiver receiver(
      DocumentExchange exchange, DataSource dataSource, ReceiverListener metrics)
      throws SQLException {
    DocumentReceiver.createTables(dataSource);
    DocumentReceiver receiver =
        DocumentReceiver.builder()
            .exchange(exchange)
            .agency(AgencyCode.of("000.00.00.H17"))
            .dataSource(dataSource)
            .directory(folder.resolve("nhan"))
            .onMessage(ExchangeGuideTest::store)
            .listener(metrics)
            .build();
    receiver.start();
    return receiver;
  }

  private static void store(IncomingMessage message, Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO documents (doc_id, sender) VALUES (?, ?)")) {
      insert.setString(1, message.docId());
      insert.setString(2, message.sender());
      insert.executeUpdate();
    }
  }

  private static void refuseUnreadable(DocumentReceiver receiver) throws SQLException {
    for (SetAsideMessage message : receiver.setAside()) {
      System.out.println(message.docId() + " of " + message.sender() + ": " + message.reason());
      receiver.refuse(message.docId()); // or receiver.retry(message.docId())
    }
  }

  @Test
  void guide_showsWhatRunsHere() throws IOException {
    String source =
        compact(Files.readString(Path.of("src/test/java/vn/hoso/exchange/ExchangeGuideTest.java")));
    List<String> snippets =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/exchange.md")))
            .results()
            .map((MatchResult match) -> compact(match.group(1)))
            .toList();

    assertThat(snippets).hasSize(7).allMatch(source::contains);
  }

  private static String compact(String code) {
    return code.replaceAll("\\s+", "");
  }
}
