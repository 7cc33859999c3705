package vn.hoso.signature;

import org.jspecify.annotations.Nullable;
import vn.hoso.signature.time.TimeStampService;

/** What levels need. */
final class LevelRule {

  private LevelRule() {}

  /**
   * Looks for contradictions between options.
   *
   * @param level null for a form that has none
   */
  static void requireConsistent(
      @Nullable SignatureLevel level,
      @Nullable TimeStampService timestamp,
      @Nullable DocumentExtender extender) {
    String named = level == null ? "none" : level.name();
    boolean needsTimestamp = level != null && level != SignatureLevel.B_B;
    if (needsTimestamp && timestamp == null) {
      throw new IllegalArgumentException(
          "level is %s and timestamp is not set; set timestamp, or level B_B".formatted(named));
    }
    if (needsExtender(level) != (extender != null)) {
      throw new IllegalArgumentException(
          "level is %s and extender is %s; set extender for B_LT and B_LTA, and for no other level"
              .formatted(named, extender == null ? "not set" : "set"));
    }
    if (!needsTimestamp && timestamp != null) {
      throw new IllegalArgumentException(
          "timestamp is set and level is %s, without a time-stamp; set level B_T".formatted(named));
    }
  }

  static boolean needsExtender(@Nullable SignatureLevel level) {
    return level == SignatureLevel.B_LT || level == SignatureLevel.B_LTA;
  }

  /** At most B_T: what is signed at a higher level is signed at B_T, and extended. */
  static @Nullable SignatureLevel ofSignature(@Nullable SignatureLevel level) {
    return needsExtender(level) ? SignatureLevel.B_T : level;
  }

  /** The two steps of signing lead no further than B_T. */
  static void requirePreparable(@Nullable SignatureLevel level) {
    if (needsExtender(level)) {
      throw new IllegalArgumentException(
          "level is %s: prepare at B_T, and extend when the signature is complete"
              .formatted(level));
    }
  }
}
