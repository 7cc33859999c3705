package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.exchange.ExchangeSamples.COMMUNE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.edxml.EdxmlLimits;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.edxml.ReceivedAttachment;
import vn.hoso.error.CallException;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.inbox.Databases;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisService;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;

/** What a receiver does where the database makes no difference. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DocumentReceiverTest {

  private static final DataSource DATABASE = Databases.at("jdbc:h2:mem:receiver;DB_CLOSE_DELAY=-1");

  @TempDir Path folder;

  private ReceiverRig rig;

  @BeforeEach
  void start() throws SQLException, IOException {
    rig = new ReceiverRig(DATABASE, folder);
  }

  @AfterEach
  void stop() throws IOException {
    rig.close();
    assertThat(folder.resolve("spool")).isEmptyDirectory();
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile))
          .allMatch(file -> file.toString().matches(".*(\\.lock|công-văn\\.pdf)"));
    }
  }

  @Test
  void pollOnce_attachment_isInAFileWhileTheHandlerRuns() throws Exception {
    Path letter = Files.writeString(folder.resolve("công-văn.pdf"), "%PDF-1.7 Đà Nẵng");
    rig.send(COMMUNE, "một", OutgoingAttachment.of(letter));
    List<Path> files = new ArrayList<>();
    DocumentReceiver receiver =
        rig.built(
            rig.receiver()
                .onMessage(
                    (message, connection) -> {
                      ReceivedAttachment attachment = message.content().attachments().get(0);
                      files.add(attachment.file().orElseThrow());
                      files.add(message.file());
                      assertThat(files.get(0)).hasSameBinaryContentAs(letter);
                      assertThat(files.get(1)).exists();
                      assertThat(message.kind()).isEqualTo(MessageKind.DOCUMENT);
                      assertThat(message.created()).isEqualTo("2026-11-24T01:01:00Z");
                      assertThat(message).asString().doesNotContain("một");
                    }));

    assertThat(receiver.pollOnce().handled()).isEqualTo(1);
    assertThat(files).hasSize(2).noneMatch(Files::exists);
  }

  @Test
  void pollOnce_attachmentBeyondTheLimit_isSetAsideAtOnceAndHoldsNothingUp() throws Exception {
    Path letter = Files.writeString(folder.resolve("công-văn.pdf"), "%PDF-1.7 Đà Nẵng");
    rig.send(COMMUNE, "một", OutgoingAttachment.of(letter));
    rig.send(COMMUNE, "hai");
    DocumentReceiver receiver =
        rig.built(rig.receiver().limits(EdxmlLimits.builder().attachmentBytes(5).build()));

    assertThat(receiver.pollOnce()).isEqualTo(new PollResult(2, 2, 1, 1, 1, 1, Optional.empty()));
    assertThat(rig.stored()).containsExactly("hai");
    assertThat(receiver.setAside())
        .singleElement()
        .extracting(SetAsideMessage::reason)
        .asString()
        .contains("attachmentBytes")
        .doesNotContain("Đà Nẵng");
    assertThat(rig.receipts()).containsExactly("initial", "done");
  }

  @Test
  void pollOnce_axisDown_triesNoMessage() throws Exception {
    rig.send(COMMUNE, "một");
    DocumentReceiver receiver = rig.built(rig.receiver().attempts(1));
    rig.axis
        .faults()
        .on(AxisService.GET_RECEIVED_EDOC_LIST)
        .untilCleared(AxisFault.httpStatus(503));

    PollResult down = receiver.pollOnce();
    assertThat(down.failed()).isZero();
    assertThat(down.endedBy()).get().isInstanceOf(CallException.class);
    rig.axis.faults().clear();
    assertThat(receiver.pollOnce().handled()).isEqualTo(1);
  }

  @Test
  void pollOnce_allFetchesFail_endsAfterThreeAndNothingIsLost() throws Exception {
    for (int sender = 0; sender < 5; sender++) {
      rig.deliver("H17.10" + sender, ReceiverRig.letterBytes(COMMUNE, "một"));
    }
    DocumentReceiver receiver = rig.built(rig.receiver());
    rig.axis.faults().on(AxisService.GET_EDOC).untilCleared(AxisFault.resetBeforeAnswer());

    PollResult down = receiver.pollOnce();
    assertThat(down.failed()).isEqualTo(3);
    assertThat(down.endedBy()).get().isInstanceOf(CallException.class);
    rig.axis.faults().clear();
    assertThat(receiver.pollOnce().handled()).isEqualTo(5);
  }

  @Test
  void pollOnce_unreachableInTheMiddle_blamesNoMessage() throws Exception {
    rig.send(COMMUNE, "một");
    DocumentExchange unreachable =
        DocumentExchange.vxp()
            .endpoint(URI.create("http://127.0.0.1:1/vxp"))
            .agency(ExchangeSamples.PROVINCE)
            .secret(Secret.of("khoa"))
            .retry(RetryPolicy.none())
            .build();
    DocumentExchange half =
        tampered(
            (method, argument, call) -> {
              if (method.equals("fetch")) {
                unreachable.fetch((String) argument, folder.resolve("x"));
              }
              return call.make();
            });
    DocumentReceiver receiver = rig.built(rig.receiver(half).attempts(1));

    PollResult result = receiver.pollOnce();
    unreachable.close();

    assertThat(result.endedBy()).get().isInstanceOf(CallException.class);
    assertThat(result.failed()).isZero();
    assertThat(receiver.setAside()).isEmpty();
  }

  @Test
  void pollOnce_diskFull_keepsTheMessageForLater() throws Exception {
    rig.send(COMMUNE, "một");
    boolean[] full = {true};
    DocumentExchange onFullDisk =
        tampered(
            (method, argument, call) -> {
              if (full[0] && method.equals("fetch")) {
                throw new UncheckedIOException(new IOException("No space left on device"));
              }
              return call.make();
            });
    DocumentReceiver receiver = rig.built(rig.receiver(onFullDisk));

    assertThat(receiver.pollOnce()).isEqualTo(new PollResult(1, 1, 0, 1, 0, 0, Optional.empty()));
    assertThat(rig.event(ReceiverEvent.Failed.class))
        .returns(1, ReceiverEvent.Failed::attempt)
        .returns(false, ReceiverEvent.Failed::setAside);
    full[0] = false;
    assertThat(receiver.pollOnce().handled()).isEqualTo(1);
  }

  @Test
  void pollOnce_handlerRunsOutOfStack_isAFailureOfTheMessage() throws Exception {
    rig.send(COMMUNE, "một");
    DocumentReceiver receiver =
        rig.built(
            rig.receiver()
                .attempts(1)
                .onMessage(
                    (message, connection) -> {
                      throw new StackOverflowError();
                    }));

    assertThat(receiver.pollOnce().setAside()).isEqualTo(1);
  }

  @Test
  void pollOnce_entryWithoutUsableId_isToldAndLeftOut() throws Exception {
    rig.send(COMMUNE, "một");
    DocumentExchange odd =
        tampered(
            (method, argument, call) -> {
              Object result = call.make();
              if (!method.equals("received")) {
                return result;
              }
              List<Object> entries = new ArrayList<>((List<?>) result);
              entries.add(entry(" ", "2026-11-24T01:00:00Z"));
              return entries;
            });
    DocumentReceiver receiver = rig.built(rig.receiver(odd).kinds(MessageKind.DOCUMENT));

    assertThat(receiver.pollOnce()).isEqualTo(new PollResult(2, 1, 1, 0, 0, 1, Optional.empty()));
    assertThat(rig.event(ReceiverEvent.Unusable.class))
        .isEqualTo(new ReceiverEvent.Unusable(MessageKind.DOCUMENT, "H17.99"));
  }

  @Test
  void pollOnce_asksFromSomeDaysBeforeTheNewestThatWasListed() throws Exception {
    List<ReceivedQuery> queries = new ArrayList<>();
    List<ReceivedEntry> listed = new ArrayList<>();
    DocumentExchange recorded =
        tampered(
            (method, argument, call) -> {
              if (method.equals("received")) {
                queries.add((ReceivedQuery) argument);
                return List.copyOf(listed);
              }
              return method.equals("fetch") ? null : call.make();
            });
    DocumentReceiverBuilder builder =
        rig.receiver(recorded)
            .kinds(MessageKind.DOCUMENT)
            .since(LocalDate.of(2026, 1, 1))
            .overlapDays(2);
    DocumentReceiver receiver = rig.built(builder);

    PollResult unused = receiver.pollOnce();
    listed.add(entry("a", "2026-11-20T18:00:00Z"));
    listed.add(entry("trong-tuong-lai", "2099-01-01T00:00:00Z"));
    unused = receiver.pollOnce();
    listed.clear();
    unused = receiver.pollOnce();
    unused = receiver.pollOnce();

    assertThat(queries)
        .extracting(query -> query.from().orElseThrow())
        .as("18:00 UTC is the next day in Vietnam; what is dated in the future does not count")
        .containsExactly(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 11, 19),
            LocalDate.of(2026, 11, 19));
    assertThat(queries).allMatch(query -> query.to().isEmpty());
  }

  @Test
  void events_nameNoContent() throws Exception {
    rig.send(COMMUNE, "Đơn của ông Nguyễn Văn An");
    DocumentReceiver receiver =
        rig.built(
            rig.receiver()
                .listener(
                    event -> {
                      rig.events.add(event);
                      throw new IllegalStateException("of the listener");
                    })
                .onMessage(
                    (message, connection) -> {
                      if (rig.events.size() < 3) {
                        throw new SQLException("Key (name)=(Nguyễn Văn An) exists", "23505");
                      }
                    }));

    assertThat(receiver.pollOnce().failed()).isEqualTo(1);
    assertThat(receiver.pollOnce().handled()).isEqualTo(1);
    assertThat(rig.events)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly(
            "Listed", "Failed", "PollEnded", "Listed", "Handled", "Acknowledged", "PollEnded");
    assertThat(rig.events).asString().contains("SQLState 23505").doesNotContain("Nguyễn");
  }

  @Test
  void build_directoryOfAnother_isRefusedUntilItIsClosed() throws Exception {
    Path directory = folder.resolve("receiver-x");
    DocumentReceiver first = rig.receiver().directory(directory).build();

    assertThatThrownBy(() -> rig.receiver().directory(directory).build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(directory + " is in use by another receiver: give each a directory of its own");
    Path attachment = directory.resolve("message/attachments/a.pdf");
    Path part = directory.resolve("message/.1.part");
    Files.writeString(attachment, "%PDF");
    Files.writeString(part, "<edXML");
    Files.writeString(directory.resolve("hoso-1.tmp"), "{");
    Files.writeString(directory.resolve("cua-nguoi-khac.txt"), "giữ lại");
    first.close();

    rig.receiver().directory(directory).build().close();
    assertThat(List.of(attachment, part, directory.resolve("hoso-1.tmp"))).noneMatch(Files::exists);
    assertThat(directory.resolve("cua-nguoi-khac.txt")).exists();
    Files.delete(directory.resolve("cua-nguoi-khac.txt"));
  }

  @Test
  void start_pollsAtEachIntervalUntilClosed() throws Exception {
    List<Duration> pauses = new CopyOnWriteArrayList<>();
    CountDownLatch third = new CountDownLatch(3);
    DocumentReceiver receiver =
        rig.built(
            rig.receiver()
                .interval(Duration.ofMinutes(7))
                .environment(
                    new Environment(
                        rig.clock,
                        System::nanoTime,
                        pause -> {
                          pauses.add(pause);
                          third.countDown();
                          if (pauses.size() == 3) {
                            Thread.sleep(Duration.ofHours(1).toMillis());
                          }
                        },
                        new Random(7))));
    receiver.start();

    assertThat(third.await(60, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(receiver::start)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was started before");
    receiver.close();
    receiver.close();

    assertThat(pauses).hasSize(3).containsOnly(Duration.ofMinutes(7));
    assertThat(rig.events).filteredOn(ReceiverEvent.PollEnded.class::isInstance).hasSize(3);
    assertThatThrownBy(receiver::pollOnce)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("The receiver is closed: build another");
  }

  @Test
  void build_somethingMissing_saysWhat() {
    assertThatThrownBy(() -> DocumentReceiver.builder().build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("DocumentReceiver: set exchange(exchange)");
    assertThatThrownBy(() -> rig.receiver().attempts(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("attempts is 0: give 1 to 1000");
    assertThatThrownBy(() -> rig.receiver().kinds())
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rig.receiver().interval(Duration.ZERO))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  private DocumentExchange tampered(TamperedExchange.Tampering tampering) {
    return TamperedExchange.of(rig.province(), tampering);
  }

  private static ReceivedEntry entry(String docId, String created) {
    return new ReceivedEntry(
        docId,
        "eDoc",
        "edoc",
        "H17.99",
        ExchangeSamples.PROVINCE.value(),
        "initial",
        "",
        Optional.of(Instant.parse(created)),
        Optional.empty());
  }
}
