package vn.hoso.internal.call;

import vn.hoso.error.AuthenticationException;
import vn.hoso.error.CallException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.TransportException;
import vn.hoso.error.UnreadableReplyException;

/**
 * The failure of a login in a thread that waited for it. Not the object that the other thread
 * throws: each has a call, a trace and suppressed failures of its own.
 */
final class FailedLogin {

  private static final String ADVICE =
      "Another thread of this client made it; the cause says what to do.";

  private FailedLogin() {}

  static CallException of(FailedCall call, CallException failure) {
    if (failure instanceof AuthenticationException refused) {
      return new AuthenticationException(
          call, reply(refused), "the login is refused", ADVICE, failure);
    }
    if (failure instanceof UnreadableReplyException unreadable) {
      return new UnreadableReplyException(
          call, reply(unreadable), "the login failed", ADVICE, failure);
    }
    if (failure instanceof ServiceException refused) {
      return new ServiceException(
          call, reply(refused), "the login failed", ADVICE, refused.worthRetry(), failure);
    }
    boolean sent = failure instanceof TransportException unanswered && unanswered.sent();
    return new TransportException(
        call, "the login failed", ADVICE, sent, failure.worthRetry(), failure);
  }

  private static ServiceReply reply(ServiceException failure) {
    return new ServiceReply(
        failure.status(),
        failure.code().orElse(null),
        failure.requestId().orElse(null),
        failure.retryAfter().orElse(null),
        failure.excerpt(),
        failure.replyWithCitizensData());
  }
}
