package vn.hoso.simulator.lgsp;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.hoso.simulator.portal.PortalSimulator;

/** What the calls of one simulator share. Thread-safe. */
final class LgspRuntime {

  private final Accounts accounts;
  private final ResultStore store = new ResultStore();
  private final Gateway gateway;
  private final LgspFaults faults = new LgspFaults();
  private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  LgspRuntime(LgspOptions options, PortalSimulator portal) {
    this.accounts = new Accounts(options.clock(), options.tokenLifetime());
    this.gateway = new Gateway(accounts, new PortalShim(portal, store), store);
  }

  Accounts accounts() {
    return accounts;
  }

  ResultStore store() {
    return store;
  }

  Gateway gateway() {
    return gateway;
  }

  LgspFaults faults() {
    return faults;
  }

  List<RecordedCall> calls() {
    return List.copyOf(calls);
  }

  void record(RecordedCall call) {
    calls.add(call);
  }

  /** Waits in real time, whatever the clock says, but not beyond the end of the simulator. */
  void pause(Duration delay) {
    try {
      boolean unused = stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void stop() {
    stopped.countDown();
  }
}
