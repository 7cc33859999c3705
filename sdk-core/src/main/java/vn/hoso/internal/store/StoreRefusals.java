package vn.hoso.internal.store;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.lgsp.LgspAccess;
import vn.hoso.internal.portal.SafeExcerpt;

/** What replies that are not a success are thrown as. Immutable and thread-safe. */
final class StoreRefusals {

  private static final int FIRST_ERROR_STATUS = 400;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;

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
    if (status >= FIRST_SERVER_ERROR || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS) {
      return new ServiceException(
          call,
          kept,
          status == TOO_MANY_REQUESTS ? "the service is busy" : "the service is in trouble",
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
    return new ServiceReply(
        http.status(),
        safeCode(reply.code()),
        http.requestId().orElse(null),
        http.retryAfter(clock).orElse(null),
        SafeExcerpt.of(Normalizer.normalize(reply.message(), Normalizer.Form.NFC)),
        text.substring(0, Math.min(text.length(), Limits.KEPT_CHARACTERS)));
  }

  /** Codes are short; what is longer is not one and may be about a citizen. */
  private static @Nullable String safeCode(String code) {
    if (code.isEmpty()) {
      return null;
    }
    return code.matches("-?[A-Za-z0-9_.]{1,8}") ? code : "of an unknown form";
  }
}
