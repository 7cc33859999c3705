package vn.hoso.error;

/**
 * The request was sent, what came back does not tell whether it took effect, and it is of a kind
 * that must not be sent twice. Nobody but the service knows the outcome; the cause says what
 * happened.
 */
public final class OutcomeUnknownException extends TransportException {

  private static final long serialVersionUID = 1L;

  /**
   * For the clients of this module, and for tests of applications.
   *
   * @param advice how to find the outcome out, in sentences
   * @param cause what happened
   */
  public OutcomeUnknownException(FailedCall call, String advice, HosoException cause) {
    super(
        call,
        "outcome unknown, because the request was sent and no clear answer came",
        advice,
        true,
        false,
        cause);
  }
}
