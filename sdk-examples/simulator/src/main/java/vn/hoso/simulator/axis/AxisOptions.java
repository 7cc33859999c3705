package vn.hoso.simulator.axis;

import java.time.Clock;

/**
 * How an {@link AxisSimulator} is set up. Immutable and thread-safe.
 *
 * @param port the loopback port; 0 takes any free one
 * @param clock for the time that is signed, and for the times in lists
 * @param agencies how many agencies the directory has; a test axis had 111 339
 */
public record AxisOptions(int port, Clock clock, int agencies) {

  /** Any free port, the system's clock, 1000 agencies. */
  public static AxisOptions defaults() {
    return new AxisOptions(0, Clock.systemUTC(), 1000);
  }

  public AxisOptions withPort(int other) {
    return new AxisOptions(other, clock, agencies);
  }

  public AxisOptions withClock(Clock other) {
    return new AxisOptions(port, other, agencies);
  }

  public AxisOptions withAgencies(int other) {
    return new AxisOptions(port, clock, other);
  }
}
