package vn.hoso.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Between instants and what the clock on the wall of an office in Vietnam shows. */
public final class VietnamTime {

  /** The zone of all of Vietnam: UTC+7, without daylight saving time. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietnamTime() {}

  /** The instant at which clocks in Vietnam show this. */
  public static Instant instant(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }

  /** The instant at which clocks in Vietnam show this, such as 2026, 11, 27, 17, 0. */
  public static Instant instant(int year, int month, int day, int hour, int minute) {
    return instant(LocalDateTime.of(year, month, day, hour, minute));
  }

  /** What clocks in Vietnam show at the instant. */
  public static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE);
  }

  /**
   * The instant to the second, as the portal carries it.
   *
   * @throws IllegalArgumentException if the year does not have four digits
   */
  static Instant toSecond(Instant instant, String field) {
    int year = instant.atZone(ZONE).getYear();
    if (year < 1000 || year > 9999) {
      throw new IllegalArgumentException(
          field
              + ": expected a year of four digits, got "
              + year
              + "; check the unit of the value");
    }
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
