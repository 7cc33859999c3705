package vn.hoso.signature.internal.verify;

import java.time.Duration;
import java.time.Instant;
import vn.hoso.signature.internal.report.VietnameseTime;

/**
 * The instant at which the signer's certificate is judged.
 *
 * @param proven it is when a time-stamp proves that the signature existed; or else it is now
 */
record ControlTime(Instant instant, boolean proven) {

  /** Clocks differ: time-stamps were seen up to 13 minutes off the clocks of the signers. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

  String vietnamese() {
    return "%s (%s)"
        .formatted(
            proven ? "thời điểm của dấu thời gian" : "thời điểm kiểm tra",
            VietnameseTime.format(instant));
  }

  String english() {
    return instant + (proven ? ", the time of the time-stamp" : ", the time of this check");
  }
}
