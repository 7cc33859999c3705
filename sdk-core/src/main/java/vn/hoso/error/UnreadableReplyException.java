package vn.hoso.error;

import org.jspecify.annotations.Nullable;

/**
 * An answer came that is not in the service's form: an HTML page, truncated JSON, an empty body,
 * more than the limit. Whether the request took effect, it does not tell.
 */
public final class UnreadableReplyException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * For the clients of this module, and for tests of applications.
   *
   * @param problem what is wrong with the answer, without a full stop
   * @param advice what to do, in sentences
   */
  public UnreadableReplyException(
      FailedCall call,
      ServiceReply reply,
      String problem,
      String advice,
      @Nullable Throwable cause) {
    super(call, reply, problem, advice, true, cause);
  }
}
