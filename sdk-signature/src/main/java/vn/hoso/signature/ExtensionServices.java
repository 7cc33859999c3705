package vn.hoso.signature;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.verify.EvidenceCollector;
import vn.hoso.signature.time.TimeStampService;

/** What an {@link Extension} of any format takes from outside. */
record ExtensionServices(
    EvidenceCollector collector, Clock clock, @Nullable TimeStampService timestamp) {

  ExtensionServices with(@Nullable TimeStampService service) {
    return new ExtensionServices(collector, clock, service);
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * The service that gives time-stamps.
   *
   * @throws IllegalStateException if none is set
   */
  TimeStampService timeStamps() {
    if (timestamp == null) {
      throw new IllegalStateException("timestamp is not set; set it to reach this level");
    }
    return timestamp;
  }
}
