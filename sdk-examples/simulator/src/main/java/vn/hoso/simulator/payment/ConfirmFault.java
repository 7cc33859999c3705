package vn.hoso.simulator.payment;

import java.time.Duration;
import java.util.OptionalLong;

/** Something that goes wrong with one confirmation. Immutable and thread-safe. */
public final class ConfirmFault {

  static final ConfirmFault NONE =
      new ConfirmFault("none", 1, Duration.ZERO, false, OptionalLong.empty());

  private final String name;
  private final int times;
  private final Duration delay;
  private final boolean forged;
  private final OptionalLong amount;

  private ConfirmFault(
      String name, int times, Duration delay, boolean forged, OptionalLong amount) {
    this.name = name;
    this.times = times;
    this.delay = delay;
    this.forged = forged;
    this.amount = amount;
  }

  /** It is never sent. */
  public static ConfirmFault lost() {
    return new ConfirmFault("lost", 0, Duration.ZERO, false, OptionalLong.empty());
  }

  /** It is sent more than once. */
  public static ConfirmFault duplicated(int times) {
    return new ConfirmFault(times + " times", times, Duration.ZERO, false, OptionalLong.empty());
  }

  /** It is sent in real time after the payer has been sent back. */
  public static ConfirmFault delayed(Duration delay) {
    return new ConfirmFault("after " + delay, 1, delay, false, OptionalLong.empty());
  }

  /** It is hashed with another secret. */
  public static ConfirmFault forged() {
    return new ConfirmFault("forged", 1, Duration.ZERO, true, OptionalLong.empty());
  }

  /** Its amount is another one than was hashed. */
  public static ConfirmFault tampered(long amount) {
    return new ConfirmFault("tampered", 1, Duration.ZERO, false, OptionalLong.of(amount));
  }

  int times() {
    return times;
  }

  Duration delay() {
    return delay;
  }

  boolean isForged() {
    return forged;
  }

  OptionalLong amount() {
    return amount;
  }

  /** A short description in English. */
  @Override
  public String toString() {
    return name;
  }
}
