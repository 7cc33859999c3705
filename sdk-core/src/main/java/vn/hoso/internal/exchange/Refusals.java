package vn.hoso.internal.exchange;

import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;

/** What replies that are not a success are thrown as. */
final class Refusals {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  /** From the only refusal of the axis whose words are known. */
  private static final String OTHER_SENDER = "khong dung voi ma da dang ky";

  private Refusals() {}

  static ServiceException of(FailedCall call, int status, String description, ServiceReply kept) {
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
          "Call again later; if it lasts, ask the operators of the axis.",
          true,
          null);
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
