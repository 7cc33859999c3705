package vn.hoso.internal.portal;

import java.util.function.Predicate;
import vn.hoso.error.AlreadyExistsException;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.NotAcceptedYetException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.portal.AnswerRules;
import vn.hoso.portal.PortalAnswer;

/** What replies that are not a success are thrown as. Immutable and thread-safe. */
final class Refusals {

  private static final int FIRST_ERROR_STATUS = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final AnswerRules rules;
  private final String whatToCheck;

  /**
   * Refusals under the rules.
   *
   * @param whatToCheck what the address is made of, in words
   */
  Refusals(AnswerRules rules, String whatToCheck) {
    this.rules = rules;
    this.whatToCheck = whatToCheck;
  }

  ServiceException ofCall(FailedCall call, PortalAnswer answer, ServiceReply kept) {
    if (PassingTrouble.isPassing(answer.status())) {
      return passing(call, answer, kept);
    }
    if (meets(call, DossierService.SYNCHRONIZE, rules.alreadyExists(), answer)) {
      return new AlreadyExistsException(
          call, kept, "Send it with upsert or update if it is to be replaced.");
    }
    if (meets(call, DossierService.PROGRESS, rules.notAcceptedYet(), answer)) {
      return new NotAcceptedYetException(
          call, kept, "Send the dossier with upsert first, then report its progress.");
    }
    return new ServiceException(
        call,
        kept,
        "the request is refused",
        answer.status() >= FIRST_ERROR_STATUS
            ? "Check " + whatToCheck + "; replyWithCitizensData() has what was said."
            : "Read what the portal says in replyWithCitizensData(); if it names no field of the"
                + " request, ask the operators of the portal with the time of the call.",
        false,
        null);
  }

  ServiceException ofLogin(FailedCall call, PortalAnswer answer, ServiceReply kept) {
    if (PassingTrouble.isPassing(answer.status())) {
      return passing(call, answer, kept);
    }
    boolean judged =
        answer.status() < FIRST_ERROR_STATUS
            || answer.status() == UNAUTHORIZED
            || answer.status() == FORBIDDEN;
    return new AuthenticationException(
        call,
        kept,
        "the login is refused",
        (judged
                ? "Check user name and password of the agency's account."
                : "Check the client's securityServer, PortalPaths.login and Destination, then user"
                    + " name and password.")
            + " It is not tried again by itself, so that the account is not locked.",
        null);
  }

  static AuthenticationException ofLoginWithoutSession(FailedCall call, ServiceReply kept) {
    return new AuthenticationException(
        call,
        kept,
        "the login succeeded without a session",
        "Check PortalPaths.login and Destination: another service seems to answer there.",
        null);
  }

  static AuthenticationException ofFreshSession(FailedCall call, ServiceReply kept) {
    return new AuthenticationException(
        call,
        kept,
        "a session that was only just opened is refused",
        "Check with the operators of the portal that the account may use this service, and that"
            + " AnswerRules.sessionExpired does not take another refusal for an expired session.",
        null);
  }

  private static ServiceException passing(FailedCall call, PortalAnswer answer, ServiceReply kept) {
    return PassingTrouble.of(
        call, kept, answer.status(), "the operators of the security server and of the portal");
  }

  private static boolean meets(
      FailedCall call, String service, Predicate<PortalAnswer> rule, PortalAnswer answer) {
    return call.operation().equals(service) && rule.test(answer);
  }
}
