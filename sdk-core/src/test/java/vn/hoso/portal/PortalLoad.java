package vn.hoso.portal;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.portal.UpsertOutcome.Sent;
import vn.hoso.simulator.portal.PortalSimulator;
import vn.hoso.testing.MovableClock;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;

/**
 * Many threads that send dossiers through one client, whose session the portal ends again and
 * again.
 */
final class PortalLoad implements AutoCloseable {

  private final PortalSimulator portal;
  private final NationalPortal client;
  private final int threads;
  private final int dossiersPerSession;
  private final LongAdder retries = new LongAdder();
  private final LongAdder attempts = new LongAdder();
  private final AtomicInteger outcomes = new AtomicInteger();
  private final AtomicInteger expiries = new AtomicInteger();

  /**
   * A load; nothing is sent yet.
   *
   * @param dossiersPerSession after how many outcomes the portal ends the session
   */
  PortalLoad(PortalSimulator portal, int threads, int dossiersPerSession, long seed) {
    this.portal = portal;
    this.threads = threads;
    this.dossiersPerSession = dossiersPerSession;
    this.client =
        NationalPortal.builder()
            .securityServer(portal.uri())
            .agency(AgencyCode.of("H17.99"))
            .credentials(Credentials.of(portal.username(), Secret.of(portal.password())))
            .retry(RetryPolicy.defaults().withAttempts(2))
            .environment(
                new Environment(
                    new MovableClock(), System::nanoTime, pause -> {}, new Random(seed)))
            .listener(this::count)
            .build();
  }

  /**
   * Sends these, each thread its share, every other thread five dossiers a request.
   *
   * @return what was not reported as sent
   */
  Collection<UpsertOutcome> send(List<Integer> sequences)
      throws InterruptedException, TimeoutException {
    Collection<UpsertOutcome> notSent = new ConcurrentLinkedQueue<>();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> shares = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int worker = i;
        shares.add(workers.submit(() -> sendShare(worker, sequences, notSent)));
      }
      for (Future<?> share : shares) {
        share.get(10, TimeUnit.MINUTES);
      }
    } catch (ExecutionException e) {
      throw new AssertionError("A dossier's failure came out of the bulk call", e.getCause());
    } finally {
      workers.shutdownNow();
      workers.awaitTermination(10, TimeUnit.SECONDS);
    }
    return notSent;
  }

  private void sendShare(int worker, List<Integer> sequences, Collection<UpsertOutcome> notSent) {
    Stream<Integer> share =
        IntStream.range(0, sequences.size())
            .filter(index -> index % threads == worker)
            .mapToObj(sequences::get);
    BulkOptions options = BulkOptions.defaults().withBatchSize(worker % 2 == 0 ? 1 : 5);
    client
        .dossiers()
        .upsertAll(share.map(PortalSamples::numbered), options)
        .forEach(
            outcome -> {
              if (!(outcome instanceof Sent)) {
                notSent.add(outcome);
              }
              if (outcomes.incrementAndGet() % dossiersPerSession == 0) {
                expiries.incrementAndGet();
                portal.expireSessions();
              }
            });
  }

  int expiries() {
    return expiries.get();
  }

  long retries() {
    return retries.sum();
  }

  long attempts() {
    return attempts.sum();
  }

  /** What is left on the heap when everything that can be collected is. */
  static long heapInUse() throws InterruptedException {
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(50);
      smallest =
          Math.min(smallest, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return smallest;
  }

  private void count(CallEvent event) {
    if (event instanceof CallEvent.RetryScheduled) {
      retries.increment();
    } else if (event instanceof CallEvent.AttemptEnded) {
      attempts.increment();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
