package vn.hoso.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code of an administrative procedure (mã thủ tục hành chính) in the national database: {@code
 * 1.006714}, and where an agency has its own version of the procedure, with that agency's code
 * behind it: {@code 1.003560.000.00.00.H56}, {@code 2.002621.H56}.
 *
 * <p>Blanks around the code are dropped. The agency's part may be of any form that {@link
 * AgencyCode} reads.
 */
public final class ProcedureCode {

  private static final Pattern CODE = Pattern.compile("([0-9]\\.[0-9]{6})(?:\\.(.+))?");

  private final String base;
  private final @Nullable AgencyCode agency;

  private ProcedureCode(String base, @Nullable AgencyCode agency) {
    this.base = base;
    this.agency = agency;
  }

  /**
   * Reads a code.
   *
   * @throws IllegalArgumentException if the text is not a procedure code
   */
  public static ProcedureCode of(String text) {
    Matcher parts = CODE.matcher(Typed.stripped(text));
    if (!parts.matches()) {
      throw Typed.unreadable(
          "Procedure code",
          "a digit, a dot and six digits, with or without an agency code behind them, such as"
              + " 1.006714 or 1.003560.000.00.00.H56",
          text);
    }
    String agency = parts.group(2);
    return new ProcedureCode(parts.group(1), agency == null ? null : AgencyCode.of(agency));
  }

  /** The code without the agency: {@code 1.003560}. */
  public String base() {
    return base;
  }

  /** The agency whose version of the procedure this is, if the code names one. */
  public Optional<AgencyCode> agency() {
    return Optional.ofNullable(agency);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProcedureCode that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The code as it is written on the wire. */
  @Override
  public String toString() {
    return agency == null ? base : base + "." + agency;
  }
}
