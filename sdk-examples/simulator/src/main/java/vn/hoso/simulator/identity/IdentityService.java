package vn.hoso.simulator.identity;

import java.util.Arrays;
import java.util.Optional;

/** The endpoints that the simulator offers, on the paths that WSO2 Identity Server gives them. */
public enum IdentityService {
  /** Shows the login page to a browser. */
  AUTHORIZE("/oauth2/authorize"),
  /** What the login page posts to; of this simulator alone. */
  LOGIN("/login"),
  /** Exchanges a code or a refresh token. */
  TOKEN("/oauth2/token"),
  /** The public keys. */
  JWKS("/oauth2/jwks"),
  /** The claims of the account. */
  USER_INFO("/oauth2/userinfo"),
  /** Says of a token whether it is good (RFC 7662). */
  INTROSPECT("/oauth2/introspect"),
  /** Withdraws a token (RFC 7009). */
  REVOKE("/oauth2/revoke"),
  /** Signs a browser out. */
  LOGOUT("/oidc/logout");

  private final String path;

  IdentityService(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  static Optional<IdentityService> ofPath(String path) {
    return Arrays.stream(values()).filter(service -> service.path.equals(path)).findFirst();
  }
}
