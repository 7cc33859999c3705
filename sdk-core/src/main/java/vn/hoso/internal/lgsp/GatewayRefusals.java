package vn.hoso.internal.lgsp;

import java.time.Clock;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.KeptReply;
import vn.hoso.internal.portal.PassingTrouble;
import vn.hoso.internal.portal.ReplyText;

/** What replies that are not a success are thrown as. Immutable and thread-safe. */
final class GatewayRefusals {

  private static final String WHOM = "the operators of the LGSP and of the service";

  private final Clock clock;

  /**
   * Refusals.
   *
   * @param clock for a Retry-After that is a date
   */
  GatewayRefusals(Clock clock) {
    this.clock = clock;
  }

  /** Of a status that is no success, 401 aside. */
  ServiceException ofStatus(FailedCall call, HttpReply reply, Said said) {
    if (PassingTrouble.isPassing(reply.status())) {
      return PassingTrouble.of(call, kept(reply, said), reply.status(), WHOM);
    }
    return new ServiceException(
        call,
        kept(reply, said),
        "the request is refused",
        "Check the base of the gateway and the path of the service, and that the account is"
            + " subscribed to it; replyWithCitizensData() has what was said.",
        false,
        null);
  }

  /** For a reply that says nothing of a failure. */
  UnreadableReplyException unreadable(FailedCall call, HttpReply reply, String problem) {
    return new UnreadableReplyException(
        call,
        kept(reply, Said.NOTHING),
        problem,
        "If it happens again, give " + WHOM + " the time and replyWithCitizensData().",
        null);
  }

  ServiceReply kept(HttpReply reply, Said said) {
    return KeptReply.of(reply, said.code(), said.message(), ReplyText.decode(reply.body()), clock);
  }
}
