package vn.hoso.internal.payment;

import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.portal.PassingTrouble;

/**
 * What replies that are not a success are thrown as. No table of the platform's codes is public.
 */
final class Refusals {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private Refusals() {}

  static ServiceException of(FailedCall call, int status, ServiceReply kept) {
    if (PassingTrouble.isPassing(status)) {
      return PassingTrouble.of(call, kept, status, "the operators of the payment platform");
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
