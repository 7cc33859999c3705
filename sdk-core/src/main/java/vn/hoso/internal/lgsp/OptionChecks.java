package vn.hoso.internal.lgsp;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked of the options and requests of a service behind a gateway. */
public final class OptionChecks {

  /** How services are told a time, in Vietnam, if the options do not say; assumed. */
  public static final DateTimeFormatter TIME_FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  private OptionChecks() {}

  /**
   * Refuses to build without it.
   *
   * @throws IllegalStateException if it is missing
   */
  public static <T> T required(String what, String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(what + ": " + name + " is missing; set it");
    }
    return value;
  }

  public static String path(String name, String path) {
    Paths.require(name, path);
    return path;
  }

  /** Says which is blank, and nothing of the others. */
  public static String text(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is blank; the service takes nothing without it");
    }
    return text;
  }

  /** Says nothing of the value, which may be secret. */
  public static void headerValue(String name, String value) {
    if (!value.matches("[!-~]+")) {
      throw new IllegalArgumentException(
          name + ": expected ASCII characters without blanks, since it becomes a header");
    }
  }

  public static DateTimeFormatter timeFormat(DateTimeFormatter format) {
    try {
      format.formatTo(LocalDateTime.of(2026, 11, 24, 8, 0), new StringBuilder());
      return format;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "timeFormat cannot write a local date and time: give a pattern without zone and offset,"
              + " such as dd/MM/uuuu HH:mm",
          e);
    }
  }
}
