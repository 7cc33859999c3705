package vn.hoso.internal.portal;

import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenSource;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.portal.PortalAnswer;

/** How requests get to the portal. Thread-safe. */
interface PortalTransport extends AutoCloseable {

  /** Where lists and dictionaries are. */
  Endpoint share();

  /** Where everything else is. */
  Endpoint integration();

  /** Where the token is from that is shown with each request. */
  TokenSource tokens();

  /**
   * Sends once.
   *
   * @throws HttpFailure if no answer came; the answer may be of any status
   */
  HttpReply send(PortalRequest request, Token token, Deadline deadline) throws HttpFailure;

  /** Whether a refusal means that the token is not, or no longer, known. */
  boolean isTokenRefused(PortalAnswer answer);

  /** What is thrown if the portal goes on to refuse tokens. */
  AuthenticationException lastingRefusal(FailedCall call, ServiceReply kept);

  /**
   * Makes sure that a success is the portal's.
   *
   * @throws vn.hoso.error.UnreadableReplyException if it is not
   */
  void check(PortalRequest request, PortalReply success, HttpReply reply, FailedCall call);

  @Override
  void close();
}
