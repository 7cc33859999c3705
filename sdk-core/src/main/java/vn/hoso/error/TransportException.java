package vn.hoso.error;

import org.jspecify.annotations.Nullable;

/** No answer came: the service could not be reached, or the connection ended before it answered. */
public sealed class TransportException extends CallException
    permits CallInterruptedException, OutcomeUnknownException {

  private static final long serialVersionUID = 1L;

  private final boolean sent;
  private final boolean worthRetry;

  /**
   * For the clients of this module, and for tests of applications.
   *
   * @param problem what happened, without a full stop
   * @param advice what to do, in sentences
   * @param sent whether the request may have reached the service
   */
  public TransportException(
      FailedCall call,
      String problem,
      String advice,
      boolean sent,
      boolean worthRetry,
      @Nullable Throwable cause) {
    super(call, problem, advice, cause);
    this.sent = sent;
    this.worthRetry = worthRetry;
  }

  /** Whether the request may have reached the service. If not, nothing of it was done. */
  public final boolean sent() {
    return sent;
  }

  @Override
  public final boolean worthRetry() {
    return worthRetry;
  }
}
