package vn.hoso.internal.payment;

import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;

/**
 * What replies that are not a success are thrown as. No table of the platform's codes is public.
 */
final class Refusals {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  private Refusals() {}

  static ServiceException of(FailedCall call, int status, ServiceReply kept) {
    if (status == TOO_MANY_REQUESTS) {
      return new ServiceException(
          call,
          kept,
          "the service is busy",
          "Make fewer calls at a time, and call again later.",
          true,
          null);
    }
    if (status >= FIRST_SERVER_ERROR || status == REQUEST_TIMEOUT) {
      return new ServiceException(
          call,
          kept,
          "the service is in trouble",
          "Call again later; if it lasts, ask the operators of the payment platform.",
          true,
          null);
    }
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      return new AuthenticationException(
          call,
          kept,
          "access is refused",
          "Check the client's partner code, secret and destination.",
          null);
    }
    return new ServiceException(
        call,
        kept,
        "the request is refused",
        "Read what the platform says in replyWithCitizensData(). If it is the MaXacThuc, check"
            + " partner code, secret and version; with HTTP 4xx, address and paths.",
        false,
        null);
  }
}
