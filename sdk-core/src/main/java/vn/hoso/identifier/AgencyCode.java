package vn.hoso.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Electronic identifier of an agency or organisation (mã định danh điện tử). Two forms are in use
 * side by side:
 *
 * <ul>
 *   <li>QCVN 102:2016/BTTTT, read from right to left: {@code 000.00.19.H47};
 *   <li>Quyết định 20/2020/QĐ-TTg, level 1 first: {@code H57.132}, {@code H37.DN.001}.
 * </ul>
 *
 * <p>Codes that fit neither occur on the document axis ({@code vxp.saas.03}, {@code 28.22.H17},
 * {@code 001.00.20.TT2}) and are taken as they are. Checked is only what all have in common: groups
 * of letters and digits between dots, one letter at least, {@value #MAX_LENGTH} characters at most.
 * Blanks around the code are dropped, and a code that begins or ends with a level-1 code in lower
 * case ({@code h17.99}) is written in upper case.
 *
 * @param value the code as it is written on the wire
 */
public record AgencyCode(String value) {

  /** The longest code accepted, in characters; far beyond any seen. */
  public static final int MAX_LENGTH = 64;

  private static final String LEVEL_ONE = "[A-Z][0-9]{2}";
  private static final Pattern CODE =
      Pattern.compile("(?=[^A-Za-z]*[A-Za-z])[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*");
  private static final Pattern QCVN_102 =
      Pattern.compile("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\." + LEVEL_ONE);
  // Two characters a level in 2020; three since communes stand directly under the province.
  private static final Pattern QD_20 = Pattern.compile(LEVEL_ONE + "(\\.[0-9A-Z]{2,3})*");
  private static final Pattern STARTS_AT_LEVEL_ONE = Pattern.compile(LEVEL_ONE + "(\\..*)?");
  private static final Pattern ENDS_AT_LEVEL_ONE = Pattern.compile(".*\\." + LEVEL_ONE);

  /** How a code is built. */
  public enum Form {
    /** {@code 000.00.19.H47}: levels 4 to 1, from QCVN 102:2016/BTTTT. */
    QCVN_102,
    /** {@code H57.132}: levels 1 to 4, from Quyết định 20/2020/QĐ-TTg. */
    QD_20,
    /** Neither, as it occurs on the axis. */
    OTHER
  }

  public AgencyCode {
    String stripped = Typed.stripped(value);
    if (stripped.length() > MAX_LENGTH || !CODE.matcher(stripped).matches()) {
      throw Typed.unreadable(
          "Agency code",
          "letters and digits in groups between dots, such as H17.99 or 000.00.00.H17",
          value);
    }
    String upper = stripped.toUpperCase(Locale.ROOT);
    boolean hasLevelOne =
        STARTS_AT_LEVEL_ONE.matcher(upper).matches() || ENDS_AT_LEVEL_ONE.matcher(upper).matches();
    value = hasLevelOne ? upper : stripped;
  }

  /**
   * Reads a code.
   *
   * @throws IllegalArgumentException if the text cannot be an agency code
   */
  public static AgencyCode of(String text) {
    return new AgencyCode(text);
  }

  /** How the code is built. */
  public Form form() {
    if (QCVN_102.matcher(value).matches()) {
      return Form.QCVN_102;
    }
    return QD_20.matcher(value).matches() ? Form.QD_20 : Form.OTHER;
  }

  /**
   * The code of the ministry ({@code G22}) or province ({@code H47}) that the agency belongs to, if
   * the code names one at its beginning or end.
   */
  public Optional<String> levelOne() {
    if (STARTS_AT_LEVEL_ONE.matcher(value).matches()) {
      return Optional.of(value.substring(0, 3));
    }
    return ENDS_AT_LEVEL_ONE.matcher(value).matches()
        ? Optional.of(value.substring(value.length() - 3))
        : Optional.empty();
  }

  /** The code of the province, {@code H} and two digits, if the code names one. */
  public Optional<String> province() {
    return levelOne().filter(code -> code.startsWith("H"));
  }

  /** The code as it is written on the wire. */
  @Override
  public String toString() {
    return value;
  }
}
