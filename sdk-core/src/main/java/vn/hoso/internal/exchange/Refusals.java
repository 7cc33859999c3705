package vn.hoso.internal.exchange;

import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.portal.PassingTrouble;

/** What replies that are not a success are thrown as. */
final class Refusals {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** From the only refusal of the axis whose words are known. */
  private static final String OTHER_SENDER = "khong dung voi ma da dang ky";

  private Refusals() {}

  static ServiceException of(FailedCall call, int status, String description, ServiceReply kept) {
    if (PassingTrouble.isPassing(status)) {
      return PassingTrouble.of(call, kept, status, "the operators of the axis");
    }
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      return new AuthenticationException(
          call,
          kept,
          "the signature is refused",
          "Check the client's agency and secret, and the clock of this machine.",
          null);
    }
    if (description.contains(OTHER_SENDER)) {
      return new AuthenticationException(
          call,
          kept,
          "the sender is not the agency that is registered",
          "Give the client's agency the code under which the axis knows this system.",
          null);
    }
    return new ServiceException(
        call,
        kept,
        "the request is refused",
        "Read what the axis says in replyWithCitizensData(); if it does not tell, ask its operators"
            + " with the time of the call.",
        false,
        null);
  }
}
