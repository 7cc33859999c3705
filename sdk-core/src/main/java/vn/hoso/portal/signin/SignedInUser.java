package vn.hoso.portal.signin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.TaxCode;
import vn.hoso.internal.signin.Claims;

/**
 * Who signed in, as the provider describes the account. Which claims come, the provider decides: an
 * empty one is absent, and one that cannot be read as its type is absent here and present in {@link
 * #claimsWithCitizensData()}. Immutable and thread-safe; {@code toString()} shows nothing of the
 * citizen.
 */
public abstract sealed class SignedInUser permits Person, Organization {

  final Claims claims;
  private final AccountKind accountKind;
  private final String linkingClaim;
  private final SignInTokens tokens;

  SignedInUser(AccountKind accountKind, Claims claims, String linkingClaim, SignInTokens tokens) {
    this.accountKind = accountKind;
    this.claims = claims;
    this.linkingClaim = linkingClaim;
    this.tokens = tokens;
  }

  /**
   * Reads claims; for this client, and for tests of applications.
   *
   * @param claims as JSON is in Java: texts, numbers, booleans, maps and lists of these
   * @param linkingClaim as {@link IdentityProviderBuilder#linkingClaim} says
   * @throws IllegalArgumentException if there is no {@code sub}, no linking claim, or no {@code
   *     LoaiTaiKhoan} from 1 to 3; the message shows no other claim
   */
  public static SignedInUser of(Map<String, ?> claims, String linkingClaim, SignInTokens tokens) {
    Claims read = new Claims(claims);
    read.require("sub");
    read.require(linkingClaim);
    OptionalInt kind = read.number("LoaiTaiKhoan");
    return switch (kind.orElse(0)) {
      case 1 -> new Person(read, linkingClaim, tokens);
      case 2 -> new Organization(AccountKind.ENTERPRISE, read, linkingClaim, tokens);
      case 3 -> new Organization(AccountKind.ORGANIZATION, read, linkingClaim, tokens);
      default ->
          throw new IllegalArgumentException(
              "LoaiTaiKhoan is "
                  + (read.text("LoaiTaiKhoan").isEmpty() ? "missing" : "not 1, 2 or 3")
                  + ", so that nobody knows if the account is a person's");
    };
  }

  /** {@code sub}: the account's name at the provider. */
  public final String subject() {
    return claims.require("sub");
  }

  /** By what the application knows the account again: {@code TechID}, unless set otherwise. */
  public final String linkingKey() {
    return claims.require(linkingClaim);
  }

  /** {@code LoaiTaiKhoan}. */
  public final AccountKind accountKind() {
    return accountKind;
  }

  /** {@code TechID}: the id under which the portal knows the account. */
  public final Optional<String> technicalId() {
    return claims.text("TechID");
  }

  /** {@code HoVaTen}: the person's full name; of an organisation, that of who acts for it. */
  public final Optional<String> fullName() {
    return claims.text("HoVaTen");
  }

  /** {@code SoDinhDanh}: of the person, or of who acts for the organisation. */
  public final Optional<PersonalId> personalId() {
    return claims.text("SoDinhDanh").flatMap(Claims.lenient(PersonalId::of));
  }

  /** {@code MaSoThue}. */
  public final Optional<TaxCode> taxCode() {
    return claims.text("MaSoThue").flatMap(Claims.lenient(TaxCode::of));
  }

  /** {@code DiaChi}. */
  public final Optional<String> address() {
    return claims.text("DiaChi");
  }

  /** {@code ThuDienTu}. */
  public final Optional<String> email() {
    return claims.text("ThuDienTu");
  }

  /** {@code SoDienThoai}. */
  public final Optional<String> phone() {
    return claims.text("SoDienThoai");
  }

  /** {@code SoDienThoaiBan}. */
  public final Optional<String> landline() {
    return claims.text("SoDienThoaiBan");
  }

  /** {@code TrangThai}: the account's state; its codes are not known. */
  public final Optional<String> status() {
    return claims.text("TrangThai");
  }

  /** {@code loAs}: how surely the provider knows who this is, such as LoA1. */
  public final Optional<String> assuranceLevel() {
    return claims.text("loAs");
  }

  /** {@code IAL}: VNeID's level of identification. */
  public final OptionalInt identityAssuranceLevel() {
    return claims.number("IAL");
  }

  /**
   * {@code userProfileUri}: VNeID's page of the account. The provider's word: show, don't fetch.
   */
  public final Optional<URI> profileUri() {
    return claims.text("userProfileUri").flatMap(Claims.lenient(URI::create));
  }

  /** {@code logoutUri}: VNeID's page to sign out. The provider's word: show, don't fetch. */
  public final Optional<URI> logoutUri() {
    return claims.text("logoutUri").flatMap(Claims.lenient(URI::create));
  }

  /** What the provider gave the application for this sign-in. */
  public final SignInTokens tokens() {
    return tokens;
  }

  /** Every claim as it came, also those that this version does not know. Do not log it. */
  public final Map<String, Object> claimsWithCitizensData() {
    return claims.all();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[redacted]";
  }
}
