package vn.hoso.simulator.identity;

/** A request that is answered with an error of OAuth 2 (RFC 6749 §4.1.2.1, §5.2). */
final class OAuthError extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  private OAuthError(int status, String code, String description) {
    super(description);
    this.status = status;
    this.code = code;
  }

  static OAuthError of(String code, String description) {
    return new OAuthError(400, code, description);
  }

  static OAuthError unauthorized(String code, String description) {
    return new OAuthError(401, code, description);
  }

  static OAuthError wrongMethod(String method) {
    return new OAuthError(405, "invalid_request", "Phương thức " + method + " không được hỗ trợ");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String description() {
    return String.valueOf(getMessage());
  }
}
