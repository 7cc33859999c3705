package vn.hoso.simulator.population;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;
import vn.hoso.simulator.internal.http.Pauses;
import vn.hoso.simulator.lgsp.LgspSimulator;

/** What the calls of one simulator share. Thread-safe. */
final class PopulationRuntime {

  private final Register register = new Register();
  private final Entrance entrance;
  private final PopulationFaults faults = new PopulationFaults();
  private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
  private final Pauses pauses = new Pauses();
  private volatile @Nullable URI base;

  PopulationRuntime(PopulationOptions options, @Nullable LgspSimulator lgsp) {
    this.entrance = new Entrance(new Database(register), options, lgsp);
  }

  Register register() {
    return register;
  }

  PopulationFaults faults() {
    return faults;
  }

  List<RecordedCall> calls() {
    return List.copyOf(calls);
  }

  void record(RecordedCall call) {
    calls.add(call);
  }

  void listensAt(URI root) {
    base = root;
  }

  HttpReply answer(HttpHead head, String body) {
    URI root = base;
    if (root == null) {
      throw new IllegalStateException("The simulator is not started");
    }
    return entrance.answer(root, head, body);
  }

  void pause(Duration delay) {
    pauses.pause(delay);
  }

  void stop() {
    pauses.end();
  }
}
