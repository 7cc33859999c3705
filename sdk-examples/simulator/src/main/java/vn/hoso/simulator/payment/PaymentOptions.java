package vn.hoso.simulator.payment;

import java.time.Clock;

/**
 * How a {@link PaymentSimulator} is set up. Immutable and thread-safe.
 *
 * @param port the loopback port; 0 takes any free one
 * @param clock for the times in messages, those of the partner included
 * @param descriptionBeforeTime in which of the two known orders confirmations are hashed
 * @param billBytes how large a receipt is; a small one cannot be smaller than its text
 */
public record PaymentOptions(int port, Clock clock, boolean descriptionBeforeTime, long billBytes) {

  /** Any free port, the system's clock, the time before the description, small receipts. */
  public static PaymentOptions defaults() {
    return new PaymentOptions(0, Clock.systemUTC(), false, 0);
  }

  public PaymentOptions withPort(int other) {
    return new PaymentOptions(other, clock, descriptionBeforeTime, billBytes);
  }

  public PaymentOptions withClock(Clock other) {
    return new PaymentOptions(port, other, descriptionBeforeTime, billBytes);
  }

  public PaymentOptions withDescriptionBeforeTime() {
    return new PaymentOptions(port, clock, true, billBytes);
  }

  public PaymentOptions withBillBytes(long other) {
    return new PaymentOptions(port, clock, descriptionBeforeTime, other);
  }
}
