package vn.hoso.error;

import org.jspecify.annotations.Nullable;

/** The service refuses the credentials, or a session that was only just opened. */
public final class AuthenticationException extends ServiceException {

  private static final long serialVersionUID = 1L;

  /**
   * For the clients of this module, and for tests of applications.
   *
   * @param problem what the answer means, without a full stop
   * @param advice what to do, in sentences
   */
  public AuthenticationException(
      FailedCall call,
      ServiceReply reply,
      String problem,
      String advice,
      @Nullable Throwable cause) {
    super(call, reply, problem, advice, false, cause);
  }
}
