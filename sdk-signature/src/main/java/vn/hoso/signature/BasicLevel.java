package vn.hoso.signature;

import org.jspecify.annotations.Nullable;
import vn.hoso.signature.time.TimeStampService;

/** Formats that are signed at B_B or B_T only. */
final class BasicLevel {

  private BasicLevel() {}

  static SignatureLevel require(SignatureLevel level) {
    if (level != SignatureLevel.B_B && level != SignatureLevel.B_T) {
      throw new IllegalArgumentException(
          "level is %s; documents of this format are signed at B_B or B_T".formatted(level));
    }
    return level;
  }

  /**
   * Looks for contradictions.
   *
   * @param level null for a form that has none
   */
  static void requireConsistent(
      @Nullable SignatureLevel level, @Nullable TimeStampService timestamp) {
    if (level == SignatureLevel.B_T && timestamp == null) {
      throw new IllegalArgumentException(
          "level is B_T and timestamp is not set; set timestamp, or level B_B");
    }
    if (level != SignatureLevel.B_T && timestamp != null) {
      throw new IllegalArgumentException(
          "timestamp is set and level is %s, without a time-stamp; set level B_T"
              .formatted(level == null ? "none" : level));
    }
  }
}
