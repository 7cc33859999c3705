package vn.hoso.portal.signin;

import java.util.Optional;
import vn.hoso.internal.signin.Claims;

/** An enterprise (doanh nghiệp) or another organisation (tổ chức). */
public final class Organization extends SignedInUser {

  Organization(AccountKind kind, Claims claims, String linkingClaim, SignInTokens tokens) {
    super(kind, claims, linkingClaim, tokens);
  }

  /** {@code TenDoanhNghiep}. */
  public Optional<String> name() {
    return claims.text("TenDoanhNghiep");
  }

  /** {@code MaSoDoanhNghiep}: the registration number. */
  public Optional<String> enterpriseCode() {
    return claims.text("MaSoDoanhNghiep");
  }
}
