package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.simulator.portal.PortalService.DONG_BO_HO_SO_MC;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hoso.simulator.fault.ServiceFaults;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.simulator.portal.PortalOptions;
import vn.hoso.simulator.portal.PortalService;
import vn.hoso.simulator.portal.PortalSimulator;
import vn.hoso.simulator.portal.StoredDossier;

/**
 * That nothing is lost, doubled or leaked when many threads share a client and the way to the
 * portal is bad: 5 % of the requests end in a reset, 5 % in HTTP 500, 1 % in a page of HTML, half
 * of them after they took effect. At full size with {@code -Pheavy}.
 */
class LargePortalLoadTest {

  private static final int DOSSIERS = Integer.getInteger("hoso.heavy.dossiers", 400);
  private static final int THREADS = Integer.getInteger("hoso.load.threads", 64);
  private static final long SEED = Long.getLong("hoso.load.seed", 20261124);
  private static final int ROUNDS = 5;
  private static final int SESSIONS = 10;
  private static final long KIB = 1 << 10;
  private static final long MIB = 1 << 20;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void upsertAll_badWayAndManyThreads_losesDoublesAndLeaksNothing() throws Exception {
    Set<Thread> before = threads();
    PortalOptions options =
        PortalOptions.builder().seed(SEED).requestLogLimit(1).forgetDossierFields().build();
    long start = System.nanoTime();

    try (PortalSimulator portal = PortalSimulator.start(options);
        PortalLoad load = new PortalLoad(portal, THREADS, DOSSIERS / SESSIONS, SEED)) {
      makeBad(portal.faults().on(DONG_BO_HO_SO_MC));
      List<UpsertOutcome> notSent = new ArrayList<>();
      List<Long> heap = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        notSent.addAll(load.send(sequences(round)));
        heap.add(PortalLoad.heapInUse());
      }

      Set<Integer> inDoubt =
          notSent.stream()
              .map(outcome -> outcome.dossier().number().sequence())
              .collect(Collectors.toSet());
      assertThat(inDoubt).hasSameSizeAs(notSent);
      assertThat(atPortal(portal)).containsAll(sent(inDoubt));
      assertThat(portal.logins()).isBetween(2, 1 + load.expiries());
      // Of each dossier the portal keeps its number and when it came.
      assertThat(heap.get(ROUNDS - 1) - heap.get(0)).isLessThan(16 * MIB + DOSSIERS * KIB);

      portal.faults().clear();
      assertThat(load.send(List.copyOf(inDoubt))).isEmpty();

      assertThat(atPortal(portal)).hasSize(DOSSIERS);
      assertThat(portal.dossiers()).allMatch(LargePortalLoadTest::insertedOnce);
      report(load, portal, notSent, heap, Duration.ofNanos(System.nanoTime() - start));
    }

    assertThat(left(before)).isEmpty();
  }

  private static void makeBad(ServiceFaults<PortalService, Fault>.Script requests) {
    requests.withProbability(0.02, Fault.resetBeforeRead());
    requests.withProbability(0.02, Fault.resetBeforeAnswer());
    requests.withProbability(0.01, Fault.resetInAnswer());
    requests.withProbability(0.025, Fault.httpStatus(500));
    requests.withProbability(0.025, Fault.httpStatus(500).applied());
    requests.withProbability(0.005, Fault.html(200));
    requests.withProbability(0.005, Fault.html(200).applied());
  }

  private static List<Integer> sequences(int round) {
    int share = DOSSIERS / ROUNDS;
    int end = round == ROUNDS - 1 ? DOSSIERS : (round + 1) * share;
    return IntStream.rangeClosed(round * share + 1, end).boxed().toList();
  }

  private static List<String> sent(Set<Integer> without) {
    return IntStream.rangeClosed(1, DOSSIERS)
        .filter(sequence -> !without.contains(sequence))
        .mapToObj(sequence -> PortalSamples.numbered(sequence).number().toString())
        .toList();
  }

  private static Set<String> atPortal(PortalSimulator portal) {
    return portal.dossiers().stream().map(StoredDossier::number).collect(Collectors.toSet());
  }

  private static boolean insertedOnce(StoredDossier dossier) {
    return dossier.versions().stream().filter(version -> !version.update()).count() == 1;
  }

  private static void report(
      PortalLoad load,
      PortalSimulator portal,
      List<UpsertOutcome> notSent,
      List<Long> heap,
      Duration duration) {
    System.out.println(
        DOSSIERS
            + " dossiers, "
            + THREADS
            + " threads, seed "
            + SEED
            + ": "
            + duration.toMillis()
            + " ms, "
            + load.attempts()
            + " attempts, "
            + load.retries()
            + " retries, "
            + load.expiries()
            + " expiries, "
            + portal.logins()
            + " logins, "
            + notSent.size()
            + " not reported as sent, of which "
            + notSent.stream().filter(UpsertOutcome.Unknown.class::isInstance).count()
            + " unknown; heap after each round, MiB: "
            + heap.stream().map(bytes -> bytes / MIB).toList());
  }

  private static Set<Thread> threads() {
    return Set.copyOf(Thread.getAllStackTraces().keySet());
  }

  /** What still runs of what was started; the JDK's own pool aside. */
  private static List<Thread> left(Set<Thread> before) throws InterruptedException {
    List<Thread> left = List.of();
    for (int i = 0; i < 100; i++) {
      left =
          threads().stream()
              .filter(thread -> !before.contains(thread) && thread.isAlive())
              .filter(thread -> !thread.getName().startsWith("ForkJoinPool.commonPool"))
              .toList();
      if (left.isEmpty()) {
        return left;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return left;
  }
}
