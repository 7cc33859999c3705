package vn.hoso.signature.internal.pdf.read;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as PDFs have them (ISO 32000-1 §7.9.4): all but the year is optional. */
final class PdfDate {

  private static final Pattern DATE =
      Pattern.compile(
          "(?:D:)?(\\d{4})(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?"
              + "(?:Z(?:00'?(?:00'?)?)?|([+-])(\\d{2})(?:'?(\\d{2}))?'?)?");

  private PdfDate() {}

  /** Null if malformed; UTC if there is no offset. */
  static @Nullable OffsetDateTime parse(String text) {
    Matcher date = DATE.matcher(text.strip());
    if (!date.matches()) {
      return null;
    }
    try {
      int sign = "-".equals(date.group(7)) ? -1 : 1;
      return OffsetDateTime.of(
          part(date, 1, 0),
          part(date, 2, 1),
          part(date, 3, 1),
          part(date, 4, 0),
          part(date, 5, 0),
          part(date, 6, 0),
          0,
          ZoneOffset.ofHoursMinutes(sign * part(date, 8, 0), sign * part(date, 9, 0)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int part(Matcher date, int group, int otherwise) {
    String digits = date.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
