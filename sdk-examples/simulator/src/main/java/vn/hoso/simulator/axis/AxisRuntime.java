package vn.hoso.simulator.axis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the calls of one simulator share. Thread-safe. */
final class AxisRuntime {

  private final MessageStore store = new MessageStore();
  private final Directory directory;
  private final Axis axis;
  private final AxisFaults faults = new AxisFaults();
  private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  AxisRuntime(AxisOptions options) {
    this.directory = new Directory(options.agencies());
    this.axis = new Axis(options.clock(), directory, store);
  }

  MessageStore store() {
    return store;
  }

  Directory directory() {
    return directory;
  }

  Axis axis() {
    return axis;
  }

  AxisFaults faults() {
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
