package vn.hoso.simulator.lgsp;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.hoso.simulator.internal.http.Pauses;
import vn.hoso.simulator.portal.PortalSimulator;

/** What the calls of one simulator share. Thread-safe. */
final class LgspRuntime {

  private final Accounts accounts;
  private final ResultStore store = new ResultStore();
  private final CivilStatusDesk civilStatus = new CivilStatusDesk();
  private final Gateway gateway;
  private final LgspFaults faults = new LgspFaults();
  private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
  private final Pauses pauses = new Pauses();

  LgspRuntime(LgspOptions options, PortalSimulator portal) {
    this.accounts = new Accounts(options.clock(), options.tokenLifetime());
    this.gateway = new Gateway(accounts, new PortalShim(portal, store), store, civilStatus);
  }

  Accounts accounts() {
    return accounts;
  }

  ResultStore store() {
    return store;
  }

  CivilStatusDesk civilStatus() {
    return civilStatus;
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

  void pause(Duration delay) {
    pauses.pause(delay);
  }

  void stop() {
    pauses.end();
  }
}
