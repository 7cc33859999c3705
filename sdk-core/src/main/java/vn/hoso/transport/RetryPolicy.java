package vn.hoso.transport;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a call is tried and how long the pauses are: exponential with full jitter, so that many
 * clients that fail together do not come back together. Which failures of which calls are retried
 * at all is not a matter of policy; each client documents it.
 *
 * @param attempts how many times a call is tried in all, 1 to 20
 * @param firstPause upper bound of the first pause
 * @param longestPause upper bound of every pause; a service that asks for more time gets it
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {

  private static final int MOST_ATTEMPTS = 20;
  private static final RetryPolicy DEFAULTS =
      new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(20));

  public RetryPolicy {
    if (attempts < 1 || attempts > MOST_ATTEMPTS) {
      throw new IllegalArgumentException(
          "attempts is " + attempts + ": give 1 (no retry) to " + MOST_ATTEMPTS);
    }
    Timeouts.requireSensible("firstPause", firstPause);
    Timeouts.requireSensible("longestPause", longestPause);
    if (firstPause.compareTo(longestPause) > 0) {
      throw new IllegalArgumentException(
          "firstPause ("
              + firstPause
              + ") is longer than longestPause ("
              + longestPause
              + "): raise longestPause or lower firstPause");
    }
  }

  /** Four attempts, pauses of up to 0.5, 1 and 2 seconds. */
  public static RetryPolicy defaults() {
    return DEFAULTS;
  }

  /** One attempt. */
  public static RetryPolicy none() {
    return DEFAULTS.withAttempts(1);
  }

  public RetryPolicy withAttempts(int attempts) {
    return new RetryPolicy(attempts, firstPause, longestPause);
  }

  public RetryPolicy withPauses(Duration firstPause, Duration longestPause) {
    return new RetryPolicy(attempts, firstPause, longestPause);
  }

  /**
   * The pause after an attempt: anything from nothing to {@code firstPause} doubled with each
   * attempt, but not more than {@code longestPause}.
   *
   * @param attempt the attempt that failed, 1 or more
   */
  public Duration pauseAfter(int attempt, RandomGenerator random) {
    int doublings = Math.min(attempt - 1, MOST_ATTEMPTS);
    Duration bound = firstPause.multipliedBy(1L << doublings);
    long millis = (bound.compareTo(longestPause) < 0 ? bound : longestPause).toMillis();
    return Duration.ofMillis(random.nextLong(millis + 1));
  }
}
