package vn.hoso.portal.procedure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a fee amounts to (số tiền), as it was published: a number, with or without thousands
 * separators, or a word.
 *
 * @param text as published, or empty
 */
public record FeeAmount(String text) {

  /** Only "Không" has been seen; that the others mean the same is assumed. */
  private static final Set<String> FREE =
      Set.of("không", "không thu", "không thu phí", "miễn phí", "miễn");

  private static final Pattern CURRENCY = Pattern.compile("(?<=\\d)\\s*(đ|₫|đồng|vnđ|vnd)\\.?$");

  /** Up to 15 digits; four or more may have decimals of zero, since no separator stands there. */
  private static final Pattern PLAIN = Pattern.compile("(\\d{1,15})|(\\d{4,15})[.,]0{1,2}");

  /** Groups of three digits behind one and the same separator. */
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}([., \u00a0])\\d{3}(?:\\1\\d{3}){0,3}(?:(?!\\1)[.,]0{1,2})?");

  public static FeeAmount of(String text) {
    return new FeeAmount(text);
  }

  /**
   * The amount in đồng: of "8.000", "8,000", "8 000", "8000" and "8.000 đ" it is 8000, of "Không"
   * (none) 0. Empty if there is no text, or if it may be read in more than one way, such as "8.00",
   * "2.000 đ/trang" or "từ 2.000 đến 5.000".
   */
  public OptionalLong dong() {
    String said = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
    if (FREE.contains(said)) {
      return OptionalLong.of(0);
    }
    String number = CURRENCY.matcher(said).replaceFirst("");
    if (PLAIN.matcher(number).matches()) {
      return OptionalLong.of(Long.parseLong(number.split("[.,]", -1)[0]));
    }
    Matcher grouped = GROUPED.matcher(number);
    if (!grouped.matches()) {
      return OptionalLong.empty();
    }
    String whole = number.replaceFirst("(?<=\\d{3})[.,]0{1,2}$", "");
    return OptionalLong.of(Long.parseLong(whole.replaceAll("\\D", "")));
  }

  /** Whether it is said to cost nothing. */
  public boolean isFree() {
    return dong().orElse(-1) == 0;
  }

  /** The text as published. */
  @Override
  public String toString() {
    return text;
  }
}
