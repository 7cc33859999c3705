package vn.hoso.internal.call;

import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.error.CallException;
import vn.hoso.error.CallInterruptedException;

/**
 * The token that all threads share. Whoever finds none, or an old one, logs in; the others wait for
 * that login and share its outcome, so that a wrong password is tried once and not by each. A login
 * that its thread gave up is taken over by another. Thread-safe.
 */
final class SharedToken {

  private static final Logger LOG = LoggerFactory.getLogger(SharedToken.class);

  private final Clock clock;
  private @Nullable Token open;
  private @Nullable CompletableFuture<Token> login;

  SharedToken(Clock clock) {
    this.clock = clock;
  }

  /**
   * The token.
   *
   * @param opener opens one, in this thread
   * @param shared what this thread throws when the login that it waited for failed
   * @param deadline of this thread's call
   * @throws TimeoutException if another thread did not open one within the deadline
   * @throws CallException if the login failed, here or in the thread that was waited for
   */
  Token token(Supplier<Token> opener, UnaryOperator<CallException> shared, Deadline deadline)
      throws InterruptedException, TimeoutException {
    while (true) {
      CompletableFuture<Token> other;
      synchronized (this) {
        if (open != null && clock.instant().isBefore(open.freshUntil())) {
          return open;
        }
        other = login;
        if (other == null) {
          login = new CompletableFuture<>();
        }
      }
      if (other == null) {
        return logIn(opener, deadline);
      }
      try {
        return other.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
      } catch (CancellationException e) {
        LOG.trace("The login that was waited for was given up; trying it in this thread", e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof CallException failure) {
          throw shared.apply(failure);
        }
        throw new IllegalStateException("A login failed with what is no failure of a call", e);
      }
    }
  }

  /** The service does not know this token any more; nothing happens if a newer one is open. */
  synchronized void expired(Token token) {
    if (token.equals(open)) {
      open = null;
    }
  }

  private Token logIn(Supplier<Token> opener, Deadline deadline) {
    @Nullable Token opened = null;
    @Nullable CallException failure = null;
    try {
      opened = opener.get();
      return opened;
    } catch (CallException e) {
      // An interruption, or the end of this call's time, is no failure of the other threads.
      failure = e instanceof CallInterruptedException || deadline.passed() ? null : e;
      throw e;
    } finally {
      finish(opened, failure);
    }
  }

  /** Without token and failure, those who wait try it themselves. */
  private synchronized void finish(@Nullable Token opened, @Nullable CallException failure) {
    CompletableFuture<Token> waiting = login;
    login = null;
    open = opened;
    if (waiting == null) {
      return;
    }
    if (opened != null) {
      waiting.complete(opened);
    } else if (failure != null) {
      waiting.completeExceptionally(failure);
    } else {
      waiting.cancel(false);
    }
  }
}
