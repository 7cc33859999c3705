package vn.hoso.statistics;

import java.time.Instant;
import java.time.LocalDate;
import vn.hoso.dossier.VietnamTime;

/**
 * Days on the calendar of Vietnam.
 *
 * @param first the first day of the period
 * @param last the last day, which belongs to it
 */
public record Period(LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "last is %s, before first, %s: give the last day of the period".formatted(last, first));
    }
  }

  /** Whether the instant is on a day of the period. */
  public boolean contains(Instant instant) {
    LocalDate day = VietnamTime.local(instant).toLocalDate();
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether the instant is on a day after the period. */
  boolean isBefore(Instant instant) {
    return VietnamTime.local(instant).toLocalDate().isAfter(last);
  }
}
