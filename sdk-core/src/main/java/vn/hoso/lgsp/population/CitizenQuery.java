package vn.hoso.lgsp.population;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.PersonalId;

/**
 * Whom a request is about, and on whose behalf and for which public service it is made. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * CitizenQuery query = CitizenQuery.builder()
 *     .serviceCode("1.001193.000.00.00.H17")
 *     .official("canbo01")
 *     .personalId(PersonalId.of("048190000123"))
 *     .fullName("Nguyễn Thị Hoài Thương")
 *     .birthDate(LocalDate.of(1990, 3, 8))
 *     .build();
 * }</pre>
 */
public final class CitizenQuery {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private final String serviceCode;
  private final String official;
  private final @Nullable AgencyCode agency;
  private final @Nullable String account;
  private final @Nullable String phone;
  private final @Nullable PersonalId personalId;
  private final @Nullable String oldIdCard;
  private final String fullName;
  private final String birth;

  private CitizenQuery(Builder builder) {
    this.serviceCode = required(builder.serviceCode, "serviceCode");
    this.official = required(builder.official, "official");
    this.agency = builder.agency;
    this.account = builder.account;
    this.phone = builder.phone;
    requireOne("personalId", builder.personalId, "oldIdCard", builder.oldIdCard);
    this.personalId = builder.personalId;
    this.oldIdCard = builder.oldIdCard;
    this.fullName = required(builder.fullName, "fullName");
    requireOne("birthDate", builder.birthDate, "birthYear", builder.birthYear);
    this.birth =
        builder.birthDate == null ? required(builder.birthYear, "birthYear") : builder.birthDate;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** {@code MaDVC}, the public service that the data is needed for. */
  public String serviceCode() {
    return serviceCode;
  }

  /** {@code MaCanBo}, the official who asks. */
  public String official() {
    return official;
  }

  /** {@code MaDonVi}, the official's agency. */
  public Optional<AgencyCode> agency() {
    return Optional.ofNullable(agency);
  }

  /** {@code TaiKhoan}, the official's account. */
  public Optional<String> account() {
    return Optional.ofNullable(account);
  }

  /** {@code SoDienThoai}, the official's telephone. */
  public Optional<String> phone() {
    return Optional.ofNullable(phone);
  }

  /** {@code SoDinhDanh}; either this or {@link #oldIdCard()} is there. */
  public Optional<PersonalId> personalId() {
    return Optional.ofNullable(personalId);
  }

  /** {@code SoCMND}, nine digits. Personal data. */
  public Optional<String> oldIdCard() {
    return Optional.ofNullable(oldIdCard);
  }

  /** {@code HoVaTen}, in capitals. Personal data. */
  public String fullName() {
    return fullName;
  }

  /** {@code NgayThangNam}, as {@code yyyyMMdd}, or {@code Nam}, as {@code yyyy}. Personal data. */
  public String birth() {
    return birth;
  }

  /** Without whom it is about, and who asks. */
  @Override
  public String toString() {
    return "CitizenQuery[" + serviceCode + "]";
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException(
          "CitizenQuery: " + name + " is missing; the database answers no request without it");
    }
    return value;
  }

  private static void requireOne(
      String name, @Nullable Object value, String otherName, @Nullable Object other) {
    if ((value == null) == (other == null)) {
      throw new IllegalStateException(
          "CitizenQuery: "
              + name
              + " and "
              + otherName
              + (value == null ? " are both missing" : " are both set")
              + "; set one of them");
    }
  }

  /** Not thread-safe. */
  public static final class Builder {

    private @Nullable String serviceCode;
    private @Nullable String official;
    private @Nullable AgencyCode agency;
    private @Nullable String account;
    private @Nullable String phone;
    private @Nullable PersonalId personalId;
    private @Nullable String oldIdCard;
    private @Nullable String fullName;
    private @Nullable String birthDate;
    private @Nullable String birthYear;

    private Builder() {}

    /**
     * {@code MaDVC}: at one system the code of the procedure with {@code .01} behind it, at another
     * with a suffix of its own. Required.
     */
    public Builder serviceCode(String serviceCode) {
      this.serviceCode = text("serviceCode", serviceCode);
      return this;
    }

    /** {@code MaCanBo}. Required. */
    public Builder official(String official) {
      this.official = text("official", official);
      return this;
    }

    /** {@code MaDonVi}; sent by the newest of the systems seen. */
    public Builder agency(AgencyCode agency) {
      this.agency = agency;
      return this;
    }

    /** {@code TaiKhoan}; sent by the newest of the systems seen. */
    public Builder account(String account) {
      this.account = text("account", account);
      return this;
    }

    /** {@code SoDienThoai}; sent by the newest of the systems seen. */
    public Builder phone(String phone) {
      this.phone = text("phone", phone);
      return this;
    }

    /** The number of the căn cước. Required, or {@link #oldIdCard}. */
    public Builder personalId(PersonalId personalId) {
      this.personalId = personalId;
      return this;
    }

    /**
     * The number of the old chứng minh nhân dân.
     *
     * @throws IllegalArgumentException if it is not nine digits; the message does not repeat it
     */
    public Builder oldIdCard(String number) {
      if (!number.matches("[0-9]{9}")) {
        throw new IllegalArgumentException(
            "oldIdCard: expected the 9 digits of a chứng minh nhân dân; 12 digits are a"
                + " personalId");
      }
      this.oldIdCard = number;
      return this;
    }

    /** The name in any case; sent in capitals, composed, with single blanks. Required. */
    public Builder fullName(String fullName) {
      this.fullName = capitals(text("fullName", fullName));
      return this;
    }

    /** The day of birth. Required, or {@link #birthYear}. */
    public Builder birthDate(LocalDate birthDate) {
      requireYear(birthDate.getYear());
      this.birthDate = DAY.format(birthDate);
      return this;
    }

    /** The year of birth, for those of whom no more is known. */
    public Builder birthYear(int birthYear) {
      requireYear(birthYear);
      this.birthYear = Integer.toString(birthYear);
      return this;
    }

    /**
     * Builds the query.
     *
     * @throws IllegalStateException if serviceCode, official or fullName are missing, or of
     *     personalId and oldIdCard, or birthDate and birthYear, not just one is set
     */
    public CitizenQuery build() {
      return new CitizenQuery(this);
    }

    /** Composed before and after: some capitals come apart. */
    private static String capitals(String name) {
      String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
      String capitals = composed.replaceAll("[\\p{Z}\\s]+", " ").strip().toUpperCase(Locale.ROOT);
      return Normalizer.normalize(capitals, Normalizer.Form.NFC);
    }

    /** What XML can carry (XML 1.0 §2.2), without control characters. */
    private static String text(String name, String value) {
      String stripped = value.strip();
      if (stripped.isEmpty() || stripped.codePoints().anyMatch(CitizenQuery.Builder::isNoText)) {
        throw new IllegalArgumentException(
            name + ": expected text that is not blank and has no control characters");
      }
      return stripped;
    }

    private static boolean isNoText(int c) {
      return Character.isISOControl(c)
          || Character.getType(c) == Character.SURROGATE
          || c == 0xFFFE
          || c == 0xFFFF;
    }

    private static void requireYear(int year) {
      if (year < 1000 || year > 9999) {
        throw new IllegalArgumentException("The year of birth is " + year + ": give four digits");
      }
    }
  }
}
