package vn.hoso.signature;

import org.jspecify.annotations.Nullable;
import vn.hoso.signature.time.TimeStamp;

/** A signature value that is known to be by the signer's key, and its time-stamp if it has one. */
final class StampedValue {

  private final byte[] value;
  private final @Nullable TimeStamp stamp;

  StampedValue(byte[] value, @Nullable TimeStamp stamp) {
    this.value = value;
    this.stamp = stamp;
  }

  /** The value itself, not a copy: it is read only. */
  byte[] value() {
    return value;
  }

  @Nullable TimeStamp stamp() {
    return stamp;
  }

  byte @Nullable [] token() {
    return stamp == null ? null : stamp.token();
  }
}
