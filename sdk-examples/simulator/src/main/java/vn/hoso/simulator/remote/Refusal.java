package vn.hoso.simulator.remote;

/** A service does not do what it is asked; each says so in its own form. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  Refusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
