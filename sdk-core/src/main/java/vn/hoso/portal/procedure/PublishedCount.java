package vn.hoso.portal.procedure;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A number of things or of units of time, as it was published: {@code 03}, or words such as "Ngay
 * trong ngày tiếp nhận".
 *
 * @param text as published, or empty
 */
public record PublishedCount(String text) {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  public static PublishedCount of(String text) {
    return new PublishedCount(text);
  }

  /** The number; empty if the text is anything but the digits of one, nine at most. */
  public OptionalInt value() {
    String stripped = text.strip();
    return DIGITS.matcher(stripped).matches()
        ? OptionalInt.of(Integer.parseInt(stripped))
        : OptionalInt.empty();
  }

  /** The text as published. */
  @Override
  public String toString() {
    return text;
  }
}
