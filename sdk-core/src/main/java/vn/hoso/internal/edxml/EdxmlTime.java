package vn.hoso.internal.edxml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.dossier.VietnamTime;

/**
 * Dates and times of edXML: {@code yyyy/MM/dd} and {@code yyyy/MM/dd HH:mm:ss}, in Vietnam. Read
 * are also dashes or dots, the day first, a time behind a date, and ISO 8601.
 */
public final class EdxmlTime {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT);
  private static final Pattern READ =
      Pattern.compile(
          "(?:(?<year>[1-9][0-9]{3})[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})"
              + "|(?<day2>[0-9]{1,2})[-/.](?<month2>[0-9]{1,2})[-/.](?<year2>[1-9][0-9]{3}))(?:[T"
              + " ]+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]+)?)?"
              + "(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?");

  private EdxmlTime() {}

  public static String format(LocalDate date) {
    return DATE.format(date);
  }

  static String format(Instant time) {
    return TIME.format(VietnamTime.local(time));
  }

  static Optional<LocalDate> date(String text) {
    Matcher matcher = READ.matcher(text);
    try {
      return matcher.matches() ? Optional.of(date(matcher)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public static Optional<Instant> time(String text) {
    Matcher matcher = READ.matcher(text);
    try {
      return matcher.matches() && matcher.group("hour") != null
          ? Optional.of(time(matcher))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate date(Matcher matcher) {
    String suffix = matcher.group("year") == null ? "2" : "";
    return LocalDate.of(
        number(matcher, "year" + suffix),
        number(matcher, "month" + suffix),
        number(matcher, "day" + suffix));
  }

  private static Instant time(Matcher matcher) {
    LocalTime time =
        LocalTime.of(number(matcher, "hour"), number(matcher, "minute"), number(matcher, "second"));
    LocalDateTime local = LocalDateTime.of(date(matcher), time);
    String zone = matcher.group("zone");
    return zone == null ? VietnamTime.instant(local) : local.toInstant(ZoneOffset.of(zone));
  }

  private static int number(Matcher matcher, String group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
