package vn.hoso.internal.population;

import java.util.Locale;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.portal.PassingTrouble;

/** What answers that bring no result are thrown as. */
final class Refusals {

  private static final int FIRST_ERROR_STATUS = 400;
  private static final String OPERATORS = "the operators of the population database";

  private Refusals() {}

  static AuthenticationException ofAccount(FailedCall call, ServiceReply kept) {
    return new AuthenticationException(
        call,
        kept,
        "the account is refused",
        "Check user name and secret key, the address in the hash (withHashedUrl), the unit of the"
            + " timestamp, and the clock of this machine.",
        null);
  }

  /** SOAP 1.1 §4.4.1: what is of class Server may succeed later, what is of another may not. */
  static ServiceException ofFault(FailedCall call, ServiceReply kept, String code) {
    return code.toLowerCase(Locale.ROOT).startsWith("server")
        ? new ServiceException(
            call,
            kept,
            "the database cannot answer now",
            "Call again later; if it lasts, ask " + OPERATORS + ".",
            true,
            null)
        : new ServiceException(
            call,
            kept,
            "the request is refused",
            "Read what the database says in replyWithCitizensData(). Check that service code,"
                + " official and agency are registered there.",
            false,
            null);
  }

  /**
   * An answer without an envelope.
   *
   * @param says whether it says that it is a refusal
   */
  static ServiceException ofNoEnvelope(
      FailedCall call, int status, ServiceReply kept, String problem, boolean says) {
    if (PassingTrouble.isPassing(status)) {
      return PassingTrouble.of(call, kept, status, OPERATORS);
    }
    return status >= FIRST_ERROR_STATUS || says
        ? new ServiceException(
            call,
            kept,
            "the request is refused before it came to the database",
            "Check the address of the route, and with the operators of the gateway that the"
                + " service is open to this agency.",
            false,
            null)
        : new UnreadableReplyException(
            call,
            kept,
            problem,
            "Check the address of the route: a page or another service seems to answer there.",
            null);
  }

  static ServiceException ofSeveral(FailedCall call, ServiceReply kept, int citizens) {
    return new ServiceException(
        call,
        kept,
        "the database answers with " + citizens + " citizens",
        "Ask by the personal id and the full date of birth.",
        false,
        null);
  }
}
