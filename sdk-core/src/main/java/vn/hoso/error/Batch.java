package vn.hoso.error;

import java.io.Serializable;

/**
 * The batch at which a call stopped. Items are in the caller's order: first those of earlier
 * batches, then this batch, then what was not sent.
 *
 * @param accepted items of earlier batches, which the service accepted
 * @param size items of this batch: not taken, or of unknown outcome, as the exception says
 * @param total all items of the call
 */
public record Batch(int accepted, int size, int total) implements Serializable {

  public Batch {
    if (accepted < 0 || size < 1 || total - size < accepted) {
      throw new IllegalArgumentException(
          "Batch of " + size + " after " + accepted + " accepted does not fit a total of " + total);
    }
  }

  /** Items after this batch, which were not sent. */
  public int notSent() {
    return total - accepted - size;
  }

  @Override
  public String toString() {
    return "items " + (accepted + 1) + " to " + (accepted + size) + " of " + total;
  }
}
