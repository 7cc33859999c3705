package vn.hoso.transport;

import java.time.Duration;

/**
 * How long a client waits. Each is above zero and up to a day, and none is longer than the next.
 *
 * @param connect for a connection
 * @param attempt for one attempt, from connecting to the last byte of the answer
 * @param call for a call with its login, retries and the pauses between them
 */
public record Timeouts(Duration connect, Duration attempt, Duration call) {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Timeouts DEFAULTS =
      new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(3));

  public Timeouts {
    requireSensible("connect", connect);
    if (connect.compareTo(attempt) > 0) {
      throw tooLong("connect", connect, "attempt", attempt);
    }
    requireSensible("call", call);
    if (attempt.compareTo(call) > 0) {
      throw tooLong("attempt", attempt, "call", call);
    }
  }

  /** 10 seconds to connect, 60 seconds an attempt, 3 minutes a call. */
  public static Timeouts defaults() {
    return DEFAULTS;
  }

  public static Timeouts of(Duration connect, Duration attempt, Duration call) {
    return new Timeouts(connect, attempt, call);
  }

  static void requireSensible(String name, Duration duration) {
    if (duration.isZero() || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name
              + " is "
              + duration
              + ": give a duration above zero and up to a day, such as Duration.ofSeconds(10)");
    }
  }

  private static IllegalArgumentException tooLong(
      String shorter, Duration is, String longer, Duration limit) {
    return new IllegalArgumentException(
        shorter
            + " ("
            + is
            + ") is longer than "
            + longer
            + " ("
            + limit
            + "): raise "
            + longer
            + " or lower "
            + shorter);
  }
}
