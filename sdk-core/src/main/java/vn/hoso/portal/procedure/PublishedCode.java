package vn.hoso.portal.procedure;

import java.util.regex.Pattern;

/**
 * A code as it was published. Some carry quotation marks of the tables that they were copied from,
 * such as {@code LP-HT-001'}.
 *
 * @param text as published, or empty
 */
public record PublishedCode(String text) {

  private static final Pattern STRAY = Pattern.compile("^[\\s'\"`´‘’“”]+|[\\s'\"`´‘’“”]+$");

  public static PublishedCode of(String text) {
    return new PublishedCode(text);
  }

  /** The code without blanks and quotation marks around it, or empty. */
  public String value() {
    return STRAY.matcher(text).replaceAll("");
  }

  /** The text as published. */
  @Override
  public String toString() {
    return text;
  }
}
