package vn.hoso.internal.population;

import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenSource;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;

/** How envelopes get to the database. Thread-safe. */
interface PopulationTransport {

  /** Where the token is from that is shown with each request. */
  TokenSource tokens();

  /**
   * Sends once.
   *
   * @return an answer of any status, its body unwrapped
   * @throws HttpFailure if no answer came
   */
  HttpReply send(byte[] envelope, Token token, Deadline deadline) throws HttpFailure;

  /** What is thrown for HTTP 403, and for 401 if no other token helps. */
  AuthenticationException refused(FailedCall call, ServiceReply kept);
}
