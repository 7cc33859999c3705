package vn.hoso.error;

/**
 * A message that was received is not proven to come from whom it should, to be meant for this
 * receiver, or to be of now. Nothing that it says may be believed.
 */
public final class UnverifiedMessageException extends HosoException {

  private static final long serialVersionUID = 1L;

  /**
   * For the readers of this module, and for tests of applications.
   *
   * @param message which message
   * @param problem what is wrong with it, without a full stop
   * @param advice what to do, in sentences
   */
  public UnverifiedMessageException(String message, String problem, String advice) {
    super(message + ": " + problem + ". " + advice, null);
  }

  /** Never: the same message is no more genuine the next time. */
  @Override
  public boolean worthRetry() {
    return false;
  }
}
