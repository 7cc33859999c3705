package vn.hoso.internal.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.lgsp.LgspAccess;
import vn.hoso.internal.portal.KeptReply;
import vn.hoso.internal.portal.PassingTrouble;

/** What replies that are not a success are thrown as. Immutable and thread-safe. */
final class StoreRefusals {

  private static final int FIRST_ERROR_STATUS = 400;

  private final LgspAccess lgsp;
  private final Clock clock;

  StoreRefusals(LgspAccess lgsp, Clock clock) {
    this.lgsp = lgsp;
    this.clock = clock;
  }

  /** Whether the status or the code say that nothing was given. */
  static boolean isRefusal(HttpReply http, StoreReply reply) {
    return http.status() >= FIRST_ERROR_STATUS || reply.isRefusal();
  }

  ServiceException of(FailedCall call, HttpReply http, StoreReply reply) throws TokenRefused {
    ServiceReply kept = kept(http, reply);
    int status = http.status();
    if (status == LgspAccess.UNAUTHORIZED) {
      throw new TokenRefused(lgsp.refused(call, kept));
    }
    if (PassingTrouble.isPassing(status)) {
      return new ServiceException(
          call,
          kept,
          PassingTrouble.isBusy(status) ? "the service is busy" : "the service is in trouble",
          "Call again later; if it lasts, ask the operators of the LGSP and of the store.",
          true,
          null);
    }
    return new ServiceException(
        call,
        kept,
        "the request is refused",
        status >= FIRST_ERROR_STATUS
            ? "Check the address of the service, and that the account may use it;"
                + " replyWithCitizensData() has what was said."
            : "Read what the store says in replyWithCitizensData().",
        false,
        null);
  }

  UnreadableReplyException unreadable(FailedCall call, HttpReply http, String problem) {
    return new UnreadableReplyException(
        call,
        kept(http, StoreReply.NONE),
        problem,
        "If it happens again, give the operators of the LGSP and of the store the time and"
            + " replyWithCitizensData().",
        null);
  }

  private ServiceReply kept(HttpReply http, StoreReply reply) {
    String text = new String(http.body(), StandardCharsets.UTF_8);
    return KeptReply.of(http, reply.code(), reply.message(), text, clock);
  }
}
