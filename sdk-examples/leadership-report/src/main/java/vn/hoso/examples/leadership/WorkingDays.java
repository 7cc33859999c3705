package vn.hoso.examples.leadership;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Mondays to Fridays; holidays are left out of account. */
final class WorkingDays {

  private WorkingDays() {}

  /** So many working days later, or earlier if negative. */
  static LocalDate plus(LocalDate day, int days) {
    LocalDate at = day;
    int step = Integer.signum(days);
    for (int left = Math.abs(days); left > 0; ) {
      at = at.plusDays(step);
      if (isOne(at)) {
        left--;
      }
    }
    return at;
  }

  /** The day itself, or the last working day before it. */
  static LocalDate onOrBefore(LocalDate day) {
    return isOne(day) ? day : plus(day, -1);
  }

  private static boolean isOne(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
