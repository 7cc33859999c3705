package vn.hoso.simulator.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The sessions that are open. Thread-safe. */
final class Sessions {

  private final Clock clock;
  private final Duration lifetime;
  private final Map<String, Instant> endBySession = new ConcurrentHashMap<>();
  private final AtomicInteger opened = new AtomicInteger();

  Sessions(Clock clock, Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
  }

  String open() {
    String session = UUID.randomUUID().toString();
    endBySession.put(session, clock.instant().plus(lifetime));
    opened.incrementAndGet();
    return session;
  }

  boolean isOpen(String session) {
    Instant end = endBySession.get(session);
    return end != null && clock.instant().isBefore(end);
  }

  void endAll() {
    endBySession.clear();
  }

  void end(String session) {
    endBySession.remove(session);
  }

  int opened() {
    return opened.get();
  }
}
