package vn.hoso.internal.call;

import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.transport.CallListener;

/**
 * Calls that show a token: gets one, tries, repeats what may be repeated, and asks for another
 * token when the service does not know this one any more. Thread-safe.
 */
public final class TokenCalls {

  /** One attempt. */
  @FunctionalInterface
  public interface Attempt<T> {

    /**
     * Sends once and reads the answer.
     *
     * @param call for an exception
     * @throws TokenRefused if the service did nothing but refuse the token
     * @throws HosoException if it failed otherwise
     */
    T make(Token token, Deadline deadline, FailedCall call) throws TokenRefused;
  }

  private final TokenSource tokens;
  private final Environment environment;
  private final CallListener listener;

  public TokenCalls(TokenSource tokens, Environment environment, CallListener listener) {
    this.tokens = tokens;
    this.environment = environment;
    this.listener = listener;
  }

  /**
   * Calls.
   *
   * @return what the attempt that succeeded returned
   * @throws HosoException if none did
   */
  public <T> T call(Operation operation, Budget budget, Attempt<T> attempt) {
    Attempts attempts = new Attempts(operation, budget, environment, listener);
    try {
      int renewals = 0;
      while (true) {
        Token token = tokens.token(operation, budget, attempts.call());
        Deadline deadline = attempts.begin();
        try {
          T result = attempt.make(token, deadline, attempts.call());
          attempts.succeeded();
          return result;
        } catch (TokenRefused e) {
          tokens.expired(token);
          if (renewals++ == tokens.renewals()) {
            attempts.pauseAfter(e.lasting());
          } else {
            attempts.sessionExpired();
          }
        } catch (HosoException failure) {
          attempts.pauseAfter(failure);
        }
      }
    } catch (HosoException failure) {
      throw attempts.failed(failure);
    }
  }
}
