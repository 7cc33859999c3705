package vn.hoso.internal.portal;

import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;

/** Answers that say nothing of the request: the service is busy, or not well. */
public final class PassingTrouble {

  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  private PassingTrouble() {}

  public static boolean isPassing(int status) {
    return status >= FIRST_SERVER_ERROR || status == REQUEST_TIMEOUT || isBusy(status);
  }

  public static boolean isBusy(int status) {
    return status == TOO_MANY_REQUESTS;
  }

  /**
   * What is thrown for such an answer.
   *
   * @param whom to ask, such as "the operators of the axis"
   */
  public static ServiceException of(FailedCall call, ServiceReply kept, int status, String whom) {
    return new ServiceException(
        call,
        kept,
        isBusy(status) ? "the service is busy" : "the service is in trouble",
        isBusy(status)
            ? "Make fewer calls at a time, and call again later."
            : "Call again later; if it lasts, ask " + whom + ".",
        true,
        null);
  }
}
