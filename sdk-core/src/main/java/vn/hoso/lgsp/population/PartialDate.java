package vn.hoso.lgsp.population;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of birth of which month and day may not be known: {@code 19900308}, {@code 199003}, {@code
 * 1990}, or with zeros in place of what is not known. Only the first form and the year were seen.
 *
 * @param text as it came, or empty
 */
public record PartialDate(String text) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(\\d{2})?(\\d{2})?");

  /** The year, if it is known. */
  public OptionalInt year() {
    return part(1, 9999);
  }

  /** The month, 1 to 12, if it is known. */
  public OptionalInt month() {
    return part(2, 12);
  }

  /** The day of the month, 1 to 31, if it is known. */
  public OptionalInt day() {
    return part(3, 31);
  }

  /** The whole date, if it is known and one of the calendar. */
  public Optional<LocalDate> date() {
    if (day().isEmpty() || month().isEmpty() || year().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year().getAsInt(), month().getAsInt(), day().getAsInt()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private OptionalInt part(int group, int most) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || parts.group(group) == null) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(parts.group(group));
    return number == 0 || number > most ? OptionalInt.empty() : OptionalInt.of(number);
  }

  @Override
  public String toString() {
    return "PartialDate[redacted]";
  }
}
