package vn.hoso.examples.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as Vietnam writes them. */
final class Day {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private Day() {}

  static String of(Instant instant) {
    return FORM.format(instant);
  }
}
