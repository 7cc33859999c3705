package vn.hoso.simulator.portal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests. Thread-safe. */
final class RequestLog {

  private final int limit;
  private final Deque<RecordedRequest> requests = new ArrayDeque<>();

  RequestLog(int limit) {
    this.limit = limit;
  }

  synchronized void add(RecordedRequest request) {
    if (requests.size() == limit) {
      requests.removeFirst();
    }
    requests.addLast(request);
  }

  synchronized List<RecordedRequest> all() {
    return List.copyOf(requests);
  }
}
