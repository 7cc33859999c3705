package vn.hoso.signature.internal.pkix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Remembers hosts that failed to answer, so that each document does not wait for a dead responder
 * again. After {@value #TOLERATED} failures in a row a host is left alone for a while; then one
 * more failure is enough. Thread-safe.
 */
final class HostCircuit {

  static final Duration PAUSE = Duration.ofMinutes(5);
  private static final int TOLERATED = 2;
  private static final int MAX_HOSTS = 1024;

  private final Clock clock;
  private final BoundedCache<String, Failures> hosts = BoundedCache.ofEntries(MAX_HOSTS);

  private record Failures(int inARow, Instant last) {}

  HostCircuit(Clock clock) {
    this.clock = clock;
  }

  boolean isOpen(String host) {
    Failures failures = hosts.get(host);
    return failures != null
        && failures.inARow() >= TOLERATED
        && clock.instant().isBefore(failures.last().plus(PAUSE));
  }

  synchronized void failed(String host) {
    Failures before = hosts.get(host);
    hosts.put(host, new Failures(before == null ? 1 : before.inARow() + 1, clock.instant()));
  }

  synchronized void succeeded(String host) {
    hosts.remove(host);
  }
}
