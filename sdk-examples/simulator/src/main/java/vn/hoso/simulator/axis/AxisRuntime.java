package vn.hoso.simulator.axis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.simulator.internal.http.Pauses;

/** What the calls of one simulator share. Thread-safe. */
final class AxisRuntime {

  private final MessageStore store = new MessageStore();
  private final Directory directory;
  private final Doors doors;
  private final AxisFaults faults = new AxisFaults();
  private final List<RecordedCall> calls = new ArrayList<>();
  private final Pauses pauses = new Pauses();

  AxisRuntime(AxisOptions options) {
    this.directory = new Directory(options.agencies());
    this.doors = new Doors(new Axis(options, directory, store), options.edxmlForm());
  }

  MessageStore store() {
    return store;
  }

  Directory directory() {
    return directory;
  }

  Doors doors() {
    return doors;
  }

  AxisFaults faults() {
    return faults;
  }

  List<RecordedCall> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  List<RecordedCall> takeCalls() {
    synchronized (calls) {
      List<RecordedCall> taken = List.copyOf(calls);
      calls.clear();
      return taken;
    }
  }

  void record(RecordedCall call) {
    synchronized (calls) {
      calls.add(call);
    }
  }

  void pause(Duration delay) {
    pauses.pause(delay);
  }

  void stop() {
    pauses.end();
  }
}
