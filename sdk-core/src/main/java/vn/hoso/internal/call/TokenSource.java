package vn.hoso.internal.call;

import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;

/** Where the calls of a client have their token from. Thread-safe. */
public interface TokenSource {

  /**
   * The token that is good now; logs in if there is none.
   *
   * @param operation of the call that needs it
   * @param budget of that call, which the login uses up as well
   * @param waiting for an exception of that call
   * @throws HosoException if the login failed
   */
  Token token(Operation operation, Budget budget, FailedCall waiting);

  /** The service does not know this token any more; nothing happens if a newer one is there. */
  void expired(Token token);

  /** How often one call may ask for another token because the service refused the one it had. */
  int renewals();

  /** For a service that wants no token. */
  static TokenSource none() {
    return new NoLogin();
  }
}
