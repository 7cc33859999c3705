package vn.hoso.portal.signin;

/** Which of the tokens that can be withdrawn. */
public enum TokenKind {
  ACCESS_TOKEN,
  REFRESH_TOKEN
}
