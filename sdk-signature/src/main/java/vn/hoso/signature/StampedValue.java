package vn.hoso.signature;

import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.time.TimeStamp;

/** A signature value that is known to be by the signer's key, and its time-stamp if it has one. */
final class StampedValue {

  private final byte[] value;
  private final @Nullable TimeStamp stamp;
  private final @Nullable TimeStampException failure;

  /**
   * A checked value.
   *
   * @param failure why there is no time-stamp although one was asked for
   */
  StampedValue(byte[] value, @Nullable TimeStamp stamp, @Nullable TimeStampException failure) {
    this.value = value;
    this.stamp = stamp;
    this.failure = failure;
  }

  /** The value itself, not a copy: it is read only. */
  byte[] value() {
    return value;
  }

  @Nullable TimeStamp stamp() {
    return stamp;
  }

  @Nullable TimeStampException failure() {
    return failure;
  }

  byte @Nullable [] token() {
    return stamp == null ? null : stamp.token();
  }
}
