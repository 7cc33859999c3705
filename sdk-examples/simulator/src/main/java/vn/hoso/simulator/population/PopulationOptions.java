package vn.hoso.simulator.population;

import java.time.Clock;

/**
 * How a {@link PopulationSimulator} is set up. Immutable and thread-safe.
 *
 * @param port the loopback port; 0 takes any free one
 * @param clock for the timestamps of requests
 * @param secondsOnly whether timestamps count seconds, as one client sends them; otherwise
 *     milliseconds, as another does
 * @param xRoad whether {@code X-Road-Client} and {@code ApiKey} must be there
 */
public record PopulationOptions(int port, Clock clock, boolean secondsOnly, boolean xRoad) {

  /** Any free port, the system's clock, milliseconds, no other headers. */
  public static PopulationOptions defaults() {
    return new PopulationOptions(0, Clock.systemUTC(), false, false);
  }

  public PopulationOptions withPort(int other) {
    return new PopulationOptions(other, clock, secondsOnly, xRoad);
  }

  public PopulationOptions withClock(Clock other) {
    return new PopulationOptions(port, other, secondsOnly, xRoad);
  }

  public PopulationOptions withSeconds() {
    return new PopulationOptions(port, clock, true, xRoad);
  }

  public PopulationOptions withXRoad() {
    return new PopulationOptions(port, clock, secondsOnly, true);
  }
}
