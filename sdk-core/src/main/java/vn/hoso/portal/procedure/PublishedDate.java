package vn.hoso.portal.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A day as it was published. The form is assumed: no public material shows it.
 *
 * @param text as published, or empty
 */
public record PublishedDate(String text) {

  private static final List<DateTimeFormatter> FORMS =
      List.of(form("d/M/uuuu"), form("d-M-uuuu"), form("uuuu-M-d"), form("uuuuMMdd"));

  public static PublishedDate of(String text) {
    return new PublishedDate(text);
  }

  /**
   * The day, of {@code 20/11/2014}, {@code 20-11-2014}, {@code 2014-11-20} and {@code 20141120}, of
   * the last two also with a time behind it; empty if it is in another form, or no day.
   */
  public Optional<LocalDate> date() {
    String day =
        text.strip().replaceFirst("^(\\d{4}-\\d{1,2}-\\d{1,2})[T ].*|^(\\d{8})\\d{6}$", "$1$2");
    return FORMS.stream().flatMap(form -> parsed(day, form).stream()).findFirst();
  }

  private static Optional<LocalDate> parsed(String day, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(day, form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The text as published. */
  @Override
  public String toString() {
    return text;
  }
}
