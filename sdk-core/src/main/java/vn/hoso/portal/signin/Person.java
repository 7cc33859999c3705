package vn.hoso.portal.signin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import vn.hoso.internal.signin.Claims;

/**
 * A citizen (cá nhân). Addresses and relatives are as the provider wrote them: text, or JSON where
 * it gives an object, since no public material shows their form.
 */
public final class Person extends SignedInUser {

  Person(Claims claims, String linkingClaim, SignInTokens tokens) {
    super(AccountKind.PERSON, claims, linkingClaim, tokens);
  }

  /** {@code SoCMND}: the nine digits of the old identity card. */
  public Optional<String> oldIdentityCard() {
    return claims.text("SoCMND");
  }

  /** {@code HoChieu}. */
  public Optional<String> passport() {
    return claims.text("HoChieu");
  }

  /** {@code MaBHXH}. */
  public Optional<String> socialInsuranceNumber() {
    return claims.text("MaBHXH");
  }

  /** {@code GioiTinh}; its codes are not known. */
  public OptionalInt genderCode() {
    return claims.number("GioiTinh");
  }

  /** {@code DanToc}. */
  public Optional<String> ethnicity() {
    return claims.text("DanToc");
  }

  /** {@code TonGiao}. */
  public Optional<String> religion() {
    return claims.text("TonGiao");
  }

  /** {@code TinhTrangHonNhan}; its codes are not known. */
  public OptionalInt maritalStatusCode() {
    return claims.number("TinhTrangHonNhan");
  }

  /** {@code NhomMau}. */
  public Optional<String> bloodGroup() {
    return claims.text("NhomMau");
  }

  /**
   * {@code NgayThangNamSinh}, if it is a whole date such as 19900215, 15/02/1990 or 1990-02-15. Of
   * some citizens only the year is known: {@link #birthDateAsWritten()}.
   */
  public Optional<LocalDate> birthDate() {
    return birthDateAsWritten().flatMap(Claims::date);
  }

  /** {@code NgayThangNamSinh}. */
  public Optional<String> birthDateAsWritten() {
    return claims.text("NgayThangNamSinh");
  }

  /** {@code NoiDangKyKhaiSinh}. */
  public Optional<String> birthRegistrationPlace() {
    return claims.text("NoiDangKyKhaiSinh");
  }

  /** {@code QueQuan}. */
  public Optional<String> placeOfOrigin() {
    return claims.text("QueQuan");
  }

  /** {@code ThuongTru}. */
  public Optional<String> permanentResidence() {
    return claims.text("ThuongTru");
  }

  /** {@code NoiOHienNay}. */
  public Optional<String> currentResidence() {
    return claims.text("NoiOHienNay");
  }

  /** {@code QuocTich}. */
  public Optional<String> nationality() {
    return claims.text("QuocTich");
  }

  /** {@code Cha}. */
  public Optional<String> father() {
    return claims.text("Cha");
  }

  /** {@code Me}. */
  public Optional<String> mother() {
    return claims.text("Me");
  }

  /** {@code VoChong}. */
  public Optional<String> spouse() {
    return claims.text("VoChong");
  }

  /** {@code NguoiDaiDien}. */
  public Optional<String> representative() {
    return claims.text("NguoiDaiDien");
  }

  /** {@code ChuHo}. */
  public Optional<String> householdHead() {
    return claims.text("ChuHo");
  }
}
