package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.exchange.ExchangeSamples.COMMUNE;
import static vn.hoso.exchange.ExchangeSamples.NEIGHBOUR;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisService;

/** What a receiver has to do on each database. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
abstract class ReceiverContract {

  @TempDir Path folder;

  private ReceiverRig rig;

  abstract DataSource database();

  @BeforeEach
  void start() throws SQLException, IOException {
    rig = new ReceiverRig(database(), folder);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void pollOnce_newMessages_storesThemInOrderAndAcknowledges() throws Exception {
    rig.send(COMMUNE, "một");
    rig.sendStatus(COMMUNE);
    rig.send(NEIGHBOUR, "hai");
    rig.send(COMMUNE, "ba");

    assertThat(rig.built(rig.receiver()).pollOnce())
        .isEqualTo(new PollResult(4, 4, 4, 0, 0, 4, Optional.empty()));
    assertThat(rig.storedFrom(COMMUNE)).containsExactly("một", "status", "ba");
    assertThat(rig.storedFrom(NEIGHBOUR)).containsExactly("hai");
    assertThat(rig.receipts()).containsOnly("done");

    assertThat(rig.built(rig.receiver()).pollOnce())
        .as("after a restart")
        .isEqualTo(new PollResult(4, 0, 0, 0, 0, 0, Optional.empty()));
    assertThat(rig.column("SELECT doc_id FROM hoso_receiver_message")).isEmpty();
  }

  @Test
  void pollOnce_listOutOfOrderAndWithDuplicates_storesEachOnceInOrder() throws Exception {
    for (String subject : List.of("1", "2", "3", "4", "5")) {
      rig.send(COMMUNE, subject);
    }
    DocumentExchange shuffled =
        TamperedExchange.of(
            rig.province(),
            (method, argument, call) -> {
              if (!method.equals("received")) {
                return call.make();
              }
              List<Object> entries = new ArrayList<>((List<?>) call.make());
              entries.addAll(List.copyOf(entries));
              Collections.rotate(entries, 2);
              return entries;
            });
    DocumentReceiver receiver = rig.built(rig.receiver(shuffled));

    assertThat(receiver.pollOnce()).isEqualTo(new PollResult(10, 5, 5, 0, 0, 5, Optional.empty()));
    assertThat(rig.stored()).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void pollOnce_handlerThrows_holdsUpItsSenderUntilItIsSetAside() throws Exception {
    rig.send(COMMUNE, "hỏng");
    rig.send(COMMUNE, "sau");
    rig.send(NEIGHBOUR, "khác");
    boolean[] broken = {true};
    DocumentReceiver receiver =
        rig.built(
            rig.receiver()
                .attempts(2)
                .onMessage(
                    (message, connection) -> {
                      ReceiverRig.store(message, connection);
                      if (broken[0] && ReceiverRig.subject(message).equals("hỏng")) {
                        throw new IllegalStateException("Nguyễn Văn An");
                      }
                    }));

    assertThat(receiver.pollOnce()).isEqualTo(new PollResult(3, 3, 1, 1, 0, 1, Optional.empty()));
    assertThat(rig.stored()).containsExactly("khác");

    assertThat(receiver.pollOnce()).isEqualTo(new PollResult(3, 0, 1, 1, 1, 1, Optional.empty()));
    assertThat(rig.stored()).containsExactly("khác", "sau");
    assertThat(rig.receipts()).containsExactly("initial", "done", "done");
    assertThat(receiver.setAside())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.attempts()).isEqualTo(2);
              assertThat(message.sender()).isEqualTo(COMMUNE.value());
              assertThat(message.reason())
                  .startsWith("java.lang.IllegalStateException")
                  .contains("ReceiverContract")
                  .doesNotContain("Nguyễn");
            });

    broken[0] = false;
    assertThat(receiver.pollOnce().handled()).as("stays aside").isZero();
    String docId = receiver.setAside().get(0).docId();
    assertThat(receiver.retry(docId)).isTrue();
    assertThat(receiver.retry(docId)).isFalse();
    assertThat(receiver.pollOnce().handled()).isEqualTo(1);
    assertThat(rig.stored()).containsExactly("khác", "sau", "hỏng");
    assertThat(rig.receipts()).containsOnly("done");
  }

  @Test
  void refuse_messageSetAside_tellsTheAxisAndNeverHandlesIt() throws Exception {
    rig.deliver("H17.123", "không phải XML".getBytes(StandardCharsets.UTF_8));
    DocumentReceiver receiver = rig.built(rig.receiver());
    assertThat(receiver.pollOnce().setAside()).isEqualTo(1);
    String docId = receiver.setAside().get(0).docId();
    assertThat(rig.receipts()).containsExactly("initial");

    assertThat(receiver.refuse(docId)).isTrue();
    assertThat(receiver.refuse(docId)).isFalse();
    assertThat(receiver.retry(docId)).isFalse();

    assertThat(receiver.pollOnce()).isEqualTo(new PollResult(1, 0, 0, 0, 0, 1, Optional.empty()));
    assertThat(rig.receipts()).containsExactly("fail");
    assertThat(receiver.pollOnce()).isEqualTo(new PollResult(1, 0, 0, 0, 0, 0, Optional.empty()));
    assertThat(receiver.setAside()).isEmpty();
  }

  @Test
  void pollOnce_acknowledgementFails_isOwedAndSentByTheNextPoll() throws Exception {
    rig.send(COMMUNE, "một");
    rig.axis.faults().on(AxisService.UPDATE_STATUS).untilCleared(AxisFault.httpStatus(503));
    assertThat(rig.built(rig.receiver()).pollOnce())
        .isEqualTo(new PollResult(1, 1, 1, 0, 0, 0, Optional.empty()));
    assertThat(rig.event(ReceiverEvent.AcknowledgementFailed.class).receipt())
        .isEqualTo(Receipt.DONE);
    assertThat(rig.receipts()).containsExactly("initial");

    rig.axis.faults().clear();
    assertThat(rig.built(rig.receiver()).pollOnce())
        .isEqualTo(new PollResult(1, 0, 0, 0, 0, 1, Optional.empty()));
    assertThat(rig.stored()).containsExactly("một");
    assertThat(rig.receipts()).containsExactly("done");
  }

  @Test
  void pollOnce_databaseDown_losesNothing() throws Exception {
    rig.send(COMMUNE, "một");
    FailingDatabase failing = new FailingDatabase(database());
    DocumentReceiver receiver = rig.built(rig.receiver().dataSource(failing.dataSource()));

    for (String method : List.of("getConnection", "prepareStatement", "commit")) {
      failing.breakAt(method);
      assertThat(receiver.pollOnce().endedBy())
          .get()
          .isInstanceOf(SQLException.class)
          .extracting(Throwable::getMessage)
          .isEqualTo("The database is down");
      failing.mend();
      assertThat(rig.stored()).isEmpty();
    }

    assertThat(receiver.pollOnce().handled()).isEqualTo(1);
    assertThat(rig.stored()).containsExactly("một");
  }

  @Test
  void pollOnce_noteOfAnAtLeastOnceHandlerFails_handlesTheMessageAgain() throws Exception {
    rig.send(COMMUNE, "một");
    List<String> handled = new CopyOnWriteArrayList<>();
    FailingDatabase failing = new FailingDatabase(database());
    DocumentReceiver receiver =
        rig.built(
            rig.receiver()
                .dataSource(failing.dataSource())
                .onMessageAtLeastOnce(
                    message -> {
                      handled.add(message.docId());
                      if (handled.size() == 1) {
                        failing.breakAt("commit");
                      }
                    }));

    assertThat(receiver.pollOnce().endedBy()).get().isInstanceOf(SQLException.class);
    failing.mend();
    assertThat(receiver.pollOnce().handled()).isEqualTo(1);
    assertThat(handled).hasSize(2).containsOnly(handled.get(0));
    assertThat(receiver.pollOnce().handled()).isZero();
  }

  @Test
  void pollOnce_senderThatNoDatabaseTakes_isTakenAllTheSame() throws Exception {
    String odd = "H17\0\uD800\n" + "x".repeat(200);
    rig.deliver(odd, ReceiverRig.letterBytes(COMMUNE, "một"));
    DocumentReceiver receiver = rig.built(rig.receiver());

    assertThat(receiver.pollOnce().handled()).isEqualTo(1);
    assertThat(rig.column("SELECT sender FROM letters"))
        .singleElement()
        .asString()
        .startsWith("H17?")
        .hasSize(100);
  }

  @Test
  void pollOnce_severalReceiversAtOnce_handleEachMessageOnceAndInOrder() throws Exception {
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      subjects.add(String.valueOf(i));
      rig.send(COMMUNE, String.valueOf(i));
      rig.send(NEIGHBOUR, String.valueOf(i));
    }
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<PollResult>> polls = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      polls.add(threads.submit(rig.built(rig.receiver())::pollOnce));
    }
    int handled = 0;
    for (Future<PollResult> poll : polls) {
      assertThat(poll.get().endedBy()).isEmpty();
      handled += poll.get().handled();
    }
    threads.shutdown();

    assertThat(handled).isEqualTo(20);
    assertThat(rig.storedFrom(COMMUNE)).isEqualTo(subjects);
    assertThat(rig.storedFrom(NEIGHBOUR)).isEqualTo(subjects);
    assertThat(rig.receipts()).containsOnly("done");
  }
}
