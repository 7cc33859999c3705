package vn.hoso.edxml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.identifier.AgencyCode;

/** What the values of this package have in common. */
final class Values {

  private Values() {}

  static List<String> texts(List<String> texts) {
    return texts.stream().map(String::strip).toList();
  }

  /** The text, for a part that a value cannot be without. */
  static String required(String text, String field) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw new IllegalArgumentException(field + " is blank: it is required");
    }
    return stripped;
  }

  /** The number, if it can be one. */
  static int count(int number, String field) {
    if (number < 0) {
      throw new IllegalArgumentException(field + " is " + number + ": give 0 or more");
    }
    return number;
  }

  /** The date, if the wire, which has four digits for the year, can carry it. */
  static LocalDate date(LocalDate date, String field) {
    checkYear(date.getYear(), field);
    return date;
  }

  /** The instant to the second, if the wire can carry it. */
  static Instant time(Instant time, String field) {
    checkYear(time.atZone(VietnamTime.ZONE).getYear(), field);
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  static Optional<AgencyCode> agency(String code) {
    try {
      return Optional.of(AgencyCode.of(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void checkYear(int year, String field) {
    if (year < 1000 || year > 9999) {
      throw new IllegalArgumentException(
          field
              + ": expected a year of four digits, got "
              + year
              + "; check the unit of the value");
    }
  }
}
