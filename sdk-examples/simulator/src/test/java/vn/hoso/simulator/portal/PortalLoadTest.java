package vn.hoso.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortalLoadTest {

  private static final int THREADS = 50;
  private static final int DOSSIERS_PER_THREAD = 10;

  @Test
  void insertAndProgress_fiftyThreads_losesAndDoublesNothing() throws Exception {
    try (PortalSimulator portal = PortalSimulator.start()) {
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Callable<Boolean>> workers =
          IntStream.range(0, THREADS)
              .<Callable<Boolean>>mapToObj(i -> () -> work(new PlainClient(portal), i))
              .toList();

      for (Future<Boolean> done : threads.invokeAll(workers)) {
        assertThat(done.get()).isTrue();
      }
      threads.shutdown();

      assertThat(portal.dossiers()).hasSize(THREADS * DOSSIERS_PER_THREAD);
      assertThat(portal.dossiers())
          .allSatisfy(
              dossier -> {
                assertThat(dossier.versions()).hasSize(1);
                assertThat(dossier.steps())
                    .extracting(step -> step.fields().get("TrangThai"))
                    .containsExactly("2", "9");
              });
      assertThat(portal.logins()).isEqualTo(THREADS);
      assertThat(portal.requests()).hasSize(THREADS * (1 + 2 * DOSSIERS_PER_THREAD));
      assertThat(portal.requests())
          .extracting(RecordedRequest::fault)
          .containsOnly(Optional.empty());
    }
  }

  private static boolean work(PlainClient client, int worker) {
    String session = client.logIn();
    boolean allAccepted = true;
    for (int i = 0; i < DOSSIERS_PER_THREAD; i++) {
      String number = "H17.99-261124-%04d".formatted(worker * DOSSIERS_PER_THREAD + i);
      allAccepted &= post(client, session, Bodies.insert(Bodies.dossier(number)));
      allAccepted &=
          post(
              client,
              session,
              Bodies.progress(
                  Bodies.step(number, "2", "Tiếp nhận hồ sơ"),
                  Bodies.step(number, "9", "Kết thúc xử lý hồ sơ")));
    }
    return allAccepted;
  }

  private static boolean post(PlainClient client, String session, ObjectNode request) {
    request.put("session", session);
    return PlainClient.json(client.post(client.pathOf(request), request.toString()))
            .get("error_code")
            .intValue()
        == 0;
  }
}
