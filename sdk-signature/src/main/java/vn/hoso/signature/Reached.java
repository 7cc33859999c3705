package vn.hoso.signature;

import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.TimeStampException;

/**
 * How far a signature got.
 *
 * @param wanted the level that was asked for; null for XML-DSig, which has none
 * @param level the level that it has
 * @param failure why that is lower
 */
record Reached(
    @Nullable SignatureLevel wanted,
    @Nullable SignatureLevel level,
    @Nullable TimeStampException failure) {

  /** Without its time-stamp a signature is at B_B. */
  static Reached by(StampedValue signature, @Nullable SignatureLevel wanted) {
    TimeStampException failure = signature.failure();
    return new Reached(wanted, failure == null ? wanted : SignatureLevel.B_B, failure);
  }

  boolean isComplete() {
    return failure == null;
  }
}
