package vn.hoso.simulator.lgsp;

import java.time.Clock;
import java.time.Duration;

/**
 * How an {@link LgspSimulator} is set up. Immutable and thread-safe.
 *
 * @param port the loopback port; 0 takes any free one
 * @param clock for the life of tokens
 * @param tokenLifetime of a token
 */
public record LgspOptions(int port, Clock clock, Duration tokenLifetime) {

  /** Any free port, the system's clock, an hour. */
  public static LgspOptions defaults() {
    return new LgspOptions(0, Clock.systemUTC(), Duration.ofHours(1));
  }

  public LgspOptions withPort(int other) {
    return new LgspOptions(other, clock, tokenLifetime);
  }

  public LgspOptions withClock(Clock other) {
    return new LgspOptions(port, other, tokenLifetime);
  }

  public LgspOptions withTokenLifetime(Duration other) {
    return new LgspOptions(port, clock, other);
  }
}
