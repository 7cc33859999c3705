package vn.hoso.identifier;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Personal identification number of a citizen (số định danh cá nhân, the number of the căn cước):
 * twelve digits, of which three are the province or country where the birth was registered, one the
 * century of birth and the sex, two the year of birth, and six random.
 *
 * <p>Checked are the twelve digits only: province codes outlive the provinces, and there is no
 * check digit. Blanks around the number are dropped; the nine-digit number of the old chứng minh
 * nhân dân is not a personal id.
 *
 * <p>{@link #toString()} is masked, so that the number does not reach a log by accident.
 */
public final class PersonalId {

  private static final int LENGTH = 12;
  private static final int SHOWN = 3;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{" + LENGTH + "}");

  private final String number;

  private PersonalId(String number) {
    this.number = number;
  }

  /** The sex that the number states. */
  public enum Sex {
    MALE,
    FEMALE
  }

  /**
   * Reads a number.
   *
   * @throws IllegalArgumentException if the text is not twelve digits; the message does not repeat
   *     it
   */
  public static PersonalId of(String text) {
    String stripped = Typed.stripped(text);
    if (!NUMBER.matcher(stripped).matches()) {
      throw Typed.unreadable("Personal id", "12 digits", text);
    }
    return new PersonalId(stripped);
  }

  /** All twelve digits. For the wire and for forms, never for a log. */
  public String unmasked() {
    return number;
  }

  /** Code of the province, or of the country, where the birth was registered: three digits. */
  public String province() {
    return number.substring(0, 3);
  }

  /** Even digits are male, odd ones female: 0 and 1 in the 20th century, 2 and 3 in the 21st, … */
  public Sex sex() {
    return centuryAndSex() % 2 == 0 ? Sex.MALE : Sex.FEMALE;
  }

  /** The year of birth, 1900 to 2399. */
  public int birthYear() {
    return 1900 + centuryAndSex() / 2 * 100 + Integer.parseInt(number.substring(4, 6));
  }

  /** The six random digits at the end. */
  public String sequence() {
    return number.substring(6);
  }

  private int centuryAndSex() {
    return number.charAt(3) - '0';
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonalId that && number.equals(that.number);
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }

  /** The last three digits behind asterisks. */
  @Override
  public String toString() {
    return "*".repeat(LENGTH - SHOWN) + number.substring(LENGTH - SHOWN);
  }
}
