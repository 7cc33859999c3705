package vn.hoso.examples.invitation;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the invitation is to.
 *
 * @param uid globally unique, and the same in every later message about this meeting (RFC 7986
 *     §5.3)
 * @param place where the chair sits
 * @param description agenda, in lines
 */
record Meeting(
    String uid,
    String title,
    ZonedDateTime start,
    ZonedDateTime end,
    String place,
    String description) {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", Locale.ROOT);

  Meeting {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("A meeting from " + start + " to " + end + " has no time");
    }
  }

  /** As in 08:00 ngày 09/12/2022. */
  String startInWords() {
    return WORDS.format(start);
  }
}
