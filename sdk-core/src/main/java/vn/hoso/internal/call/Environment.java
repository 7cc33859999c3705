package vn.hoso.internal.call;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Time and chance, so that tests can hold both.
 *
 * @param clock for the dates that a service sends, and for the age of a session
 * @param nanoTime for deadlines and durations
 * @param random thread-safe
 */
public record Environment(
    Clock clock, LongSupplier nanoTime, Sleeper sleeper, RandomGenerator random) {

  /** Waits. */
  @FunctionalInterface
  public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  /** The JVM's own time and chance. */
  public static Environment system(Clock clock) {
    return new Environment(
        clock,
        System::nanoTime,
        duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos()),
        new Random());
  }
}
