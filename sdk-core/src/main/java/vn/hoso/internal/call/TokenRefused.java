package vn.hoso.internal.call;

import vn.hoso.error.AuthenticationException;

/** The service refused the token and did nothing, so that another token may help. */
public final class TokenRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final AuthenticationException lasting;

  /**
   * A refusal.
   *
   * @param lasting what is thrown if no other token helps
   */
  public TokenRefused(AuthenticationException lasting) {
    super(lasting);
    this.lasting = lasting;
  }

  AuthenticationException lasting() {
    return lasting;
  }
}
