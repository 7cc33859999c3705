package vn.hoso.internal.call;

import java.util.concurrent.TimeoutException;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.error.TransportException;
import vn.hoso.transport.CallListener;

/**
 * A login that all threads of a client share: its attempts, and the token that came of it.
 * Thread-safe.
 */
public final class SharedLogin implements TokenSource {

  /** One attempt to log in. */
  @FunctionalInterface
  public interface Login {

    /**
     * Sends once and reads the answer.
     *
     * @param call for an exception
     * @throws HosoException if there is no token in the answer
     */
    Token open(Deadline deadline, FailedCall call);
  }

  private final Operation operation;
  private final int renewals;
  private final Login login;
  private final Environment environment;
  private final CallListener listener;
  private final SharedToken shared;

  /**
   * A login that was not made yet.
   *
   * @param operation the login itself
   * @param renewals see {@link TokenSource#renewals()}
   */
  public SharedLogin(
      Operation operation,
      int renewals,
      Login login,
      Environment environment,
      CallListener listener) {
    this.operation = operation;
    this.renewals = renewals;
    this.login = login;
    this.environment = environment;
    this.listener = listener;
    this.shared = new SharedToken(environment.clock());
  }

  @Override
  public Token token(Operation caller, Budget budget, FailedCall waiting) {
    // A login in the middle of a call in batches has to say how far the call had come.
    Operation opening = operation.forBatch(caller.batch());
    try {
      return shared.token(
          () -> open(opening, budget),
          failure -> FailedLogin.of(opening.failed(failure.attempts()), failure),
          budget.deadline());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(waiting, false, e);
    } catch (TimeoutException e) {
      throw new TransportException(
          waiting,
          "no session within the time limit; nothing was sent",
          "Another thread is logging in at "
              + operation.endpoint()
              + " and gets no answer: check that it answers.",
          false,
          true,
          e);
    }
  }

  @Override
  public void expired(Token token) {
    shared.expired(token);
  }

  @Override
  public int renewals() {
    return renewals;
  }

  private Token open(Operation opening, Budget budget) {
    Attempts attempts = new Attempts(opening, budget, environment, listener);
    try {
      while (true) {
        Deadline deadline = attempts.begin();
        try {
          Token token = login.open(deadline, attempts.call());
          attempts.succeeded();
          return token;
        } catch (HosoException failure) {
          attempts.pauseAfter(failure);
        }
      }
    } catch (HosoException failure) {
      throw attempts.failed(failure);
    }
  }
}
