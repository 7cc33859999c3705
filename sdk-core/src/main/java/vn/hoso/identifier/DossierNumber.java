package vn.hoso.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of a dossier (mã hồ sơ): agency code, day of receipt as {@code yyMMdd}, and a sequence
 * that begins again each day, as in {@code H57.132-260804-0583} and, with the older agency code,
 * {@code 000.00.19.H47-260105-0001}. Both kinds are in use at the same time.
 *
 * <p>Most systems write four digits of sequence, some up to six. The padding is kept, since {@code
 * 0001} and {@code 00001} are two numbers to the portal. Years are of this century. Blanks around
 * the number are dropped and typographic dashes are read as hyphens.
 *
 * @param agency the agency that gave the number
 * @param date the day, in Vietnam
 * @param sequence 0 to 999999; some systems draw it at random instead of counting
 * @param digits how many digits the sequence is written with, 4 to 6
 */
public record DossierNumber(AgencyCode agency, LocalDate date, int sequence, int digits) {

  private static final int FEWEST_DIGITS = 4;
  private static final int MOST_DIGITS = 6;
  private static final String EXPECTED =
      "agency code, yyMMdd and a sequence of 4 to 6 digits, such as H17.99-261124-0001";
  private static final Pattern NUMBER = Pattern.compile("([^-]+)-([0-9]{6})-([0-9]{4,6})");
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
          .appendPattern("MMdd")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  public DossierNumber {
    Objects.requireNonNull(agency, "agency");
    if (date.getYear() < 2000 || date.getYear() > 2099) {
      throw new IllegalArgumentException(
          "Dossier number: the year has two digits, 2000 to 2099, got " + date.getYear());
    }
    if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "Dossier number: the sequence has 4 to 6 digits, got " + digits);
    }
    if (sequence < 0 || digitsOf(sequence) > digits) {
      throw new IllegalArgumentException(
          "Dossier number: sequence " + sequence + " does not fit " + digits + " digits");
    }
  }

  /**
   * Reads a number.
   *
   * @throws IllegalArgumentException if the text is not a dossier number or its date does not exist
   */
  public static DossierNumber of(String text) {
    Matcher parts = NUMBER.matcher(Typed.withHyphens(Typed.stripped(text)));
    if (!parts.matches()) {
      throw Typed.unreadable("Dossier number", EXPECTED, text);
    }
    LocalDate date;
    try {
      date = LocalDate.parse(parts.group(2), DAY);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Dossier number: expected " + EXPECTED + ", but there is no day " + parts.group(2), e);
    }
    String sequence = parts.group(3);
    return new DossierNumber(
        AgencyCode.of(parts.group(1)), date, Integer.parseInt(sequence), sequence.length());
  }

  /** The number with this sequence, written with four digits or as many as it needs. */
  public static DossierNumber of(AgencyCode agency, LocalDate date, int sequence) {
    return new DossierNumber(
        agency, date, sequence, Math.max(FEWEST_DIGITS, digitsOf(Math.max(0, sequence))));
  }

  /** The first number of a day: sequence 1, four digits. */
  public static DossierNumber firstOf(AgencyCode agency, LocalDate date) {
    return of(agency, date, 1);
  }

  /**
   * The number that follows on the same day, with one digit more where the sequence outgrows them.
   *
   * @throws IllegalStateException after sequence 999999
   */
  public DossierNumber next() {
    int next = sequence + 1;
    if (digitsOf(next) > MOST_DIGITS) {
      throw new IllegalStateException(
          "Dossier number: " + this + " is the last of its day; continue with nextDay()");
    }
    return new DossierNumber(agency, date, next, Math.max(digits, digitsOf(next)));
  }

  /** The first number of the following day, with the same number of digits. */
  public DossierNumber nextDay() {
    return new DossierNumber(agency, date.plusDays(1), 1, digits);
  }

  /** The number as it is written on paper and on the wire. */
  @Override
  public String toString() {
    String padded = String.format(Locale.ROOT, "%0" + digits + "d", sequence);
    return agency + "-" + DAY.format(date) + "-" + padded;
  }

  private static int digitsOf(int number) {
    return Integer.toString(number).length();
  }
}
