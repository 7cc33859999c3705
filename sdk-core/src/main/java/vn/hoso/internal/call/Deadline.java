package vn.hoso.internal.call;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A point in time after which nobody waits any more. Immutable and thread-safe. */
public final class Deadline {

  private final LongSupplier nanoTime;
  private final long at;

  private Deadline(LongSupplier nanoTime, long at) {
    this.nanoTime = nanoTime;
    this.at = at;
  }

  public static Deadline after(Duration duration, LongSupplier nanoTime) {
    return new Deadline(nanoTime, nanoTime.getAsLong() + duration.toNanos());
  }

  /** What is left; zero when it has passed. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, at - nanoTime.getAsLong()));
  }

  public boolean passed() {
    return at - nanoTime.getAsLong() <= 0;
  }

  /** The sooner of this one and one after the duration. */
  public Deadline orAfter(Duration duration) {
    Deadline other = after(duration, nanoTime);
    return other.at - at < 0 ? other : this;
  }
}
