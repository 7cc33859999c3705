package vn.hoso.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tax code (mã số thuế) in the forms that are in use: ten digits for an enterprise or organisation,
 * the same with a dash and three digits for its branch, or, for an individual, the twelve digits of
 * the personal id.
 *
 * <p>The tenth digit is a check digit, but codes in circulation break the rule, so that a wrong one
 * is a {@link #warning()} and no error. Blanks around the code are dropped, typographic dashes are
 * read as hyphens, and the dash before a branch may be missing.
 *
 * <p>{@link #toString()} is masked in all three forms, since ten digits can be an individual's too.
 */
public final class TaxCode {

  private static final int SHOWN = 3;
  private static final Pattern CODE =
      Pattern.compile("(?<main>[0-9]{10})(?:-?(?<branch>[0-9]{3}))?|[0-9]{12}");
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

  private final String code;
  private final Kind kind;

  private TaxCode(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** What a code stands for. */
  public enum Kind {
    /** Ten digits: an enterprise, an organisation, or an individual registered before July 2025. */
    MAIN,
    /** Ten digits, a dash and three: a branch or other dependent unit. */
    BRANCH,
    /** Twelve digits: the personal id of an individual. */
    PERSONAL
  }

  /**
   * Reads a code.
   *
   * @throws IllegalArgumentException if the text is in none of the three forms; the message does
   *     not repeat it
   */
  public static TaxCode of(String text) {
    Matcher parts = CODE.matcher(Typed.withHyphens(Typed.stripped(text)));
    if (!parts.matches()) {
      throw Typed.unreadable("Tax code", "10 digits, 10 digits-3 digits, or 12 digits", text);
    }
    String main = parts.group("main");
    if (main == null) {
      return new TaxCode(parts.group(), Kind.PERSONAL);
    }
    String branch = parts.group("branch");
    return branch == null
        ? new TaxCode(main, Kind.MAIN)
        : new TaxCode(main + "-" + branch, Kind.BRANCH);
  }

  /** What the code stands for. */
  public Kind kind() {
    return kind;
  }

  /** The whole code, a branch with its dash. For the wire and for forms, never for a log. */
  public String unmasked() {
    return code;
  }

  /** The code of the enterprise itself if this is a branch, otherwise this code. */
  public TaxCode main() {
    return kind == Kind.BRANCH ? new TaxCode(code.substring(0, 10), Kind.MAIN) : this;
  }

  /** What is doubtful about the code, in Vietnamese for the official who typed it. */
  public Optional<String> warning() {
    return kind == Kind.PERSONAL || checkDigitMatches()
        ? Optional.empty()
        : Optional.of(
            "Chữ số kiểm tra (chữ số thứ 10) của mã số thuế không khớp, đề nghị soát lại");
  }

  /** The tenth digit is 10 minus the weighted sum of the nine before it modulo 11. */
  private boolean checkDigitMatches() {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (code.charAt(i) - '0');
    }
    return code.charAt(WEIGHTS.length) - '0' == 10 - sum % 11;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TaxCode that && code.equals(that.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** The last three digits behind asterisks. */
  @Override
  public String toString() {
    return "*".repeat(code.length() - SHOWN) + code.substring(code.length() - SHOWN);
  }
}
