package vn.hoso.internal.callback;

/** A call is not taken because of the caller's fault; turned into the answer. */
final class Refusal extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * A refusal.
   *
   * @param message for the portal, in Vietnamese, without anything of what was sent
   */
  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }

  static Refusal malformed(String message) {
    return new Refusal(400, message);
  }

  static Refusal tooLarge(String message) {
    return new Refusal(413, message);
  }
}
