package vn.hoso.internal.receiver;

import java.util.regex.Pattern;

/** Text from outside on its way into the database: PostgreSQL takes no NUL and no half pair. */
final class ForeignText {

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}&&[^\n]]");

  private ForeignText() {}

  /** At most so many characters, with a question mark in the place of what cannot be printed. */
  static String of(String text, int length) {
    String beginning = text.substring(0, Math.min(text.length(), length));
    return UNPRINTABLE.matcher(beginning).replaceAll("?");
  }
}
