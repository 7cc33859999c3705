package vn.hoso.internal.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.HosoException;
import vn.hoso.internal.call.Deadline;

/**
 * The session that all threads share. Whoever finds none, or an old one, logs in; the others wait
 * for that login and share its outcome, so that a wrong password is tried once and not by each. A
 * login that its thread gave up is taken over by another. Thread-safe.
 */
final class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  private record Session(String token, Instant openedAt) {}

  private final Clock clock;
  private final Duration maxAge;
  private @Nullable Session open;
  private @Nullable CompletableFuture<Session> login;

  Sessions(Clock clock, Duration maxAge) {
    this.clock = clock;
    this.maxAge = maxAge;
  }

  /**
   * The token of the open session.
   *
   * @param opener opens one, in this thread
   * @param shared what this thread throws when the login that it waited for failed
   * @param deadline of this thread's call
   * @throws TimeoutException if another thread did not open one within the deadline
   * @throws HosoException if the login failed, here or in the thread that was waited for
   */
  String token(Supplier<String> opener, UnaryOperator<HosoException> shared, Deadline deadline)
      throws InterruptedException, TimeoutException {
    while (true) {
      CompletableFuture<Session> other;
      synchronized (this) {
        if (open != null
            && Duration.between(open.openedAt(), clock.instant()).compareTo(maxAge) < 0) {
          return open.token();
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
        return other.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS).token();
      } catch (CancellationException e) {
        LOG.trace("The login that was waited for was given up; trying it in this thread", e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof HosoException failure) {
          throw shared.apply(failure);
        }
        throw new IllegalStateException("A login failed with what is no failure of a call", e);
      }
    }
  }

  /** The service does not know this token any more; nothing happens if a newer one is open. */
  synchronized void expired(String token) {
    if (open != null && open.token().equals(token)) {
      open = null;
    }
  }

  private String logIn(Supplier<String> opener, Deadline deadline) {
    @Nullable Session opened = null;
    @Nullable HosoException failure = null;
    try {
      Instant before = clock.instant();
      opened = new Session(opener.get(), before);
      return opened.token();
    } catch (HosoException e) {
      // An interruption, or the end of this call's time, is no failure of the other threads.
      failure = e instanceof CallInterruptedException || deadline.passed() ? null : e;
      throw e;
    } finally {
      finish(opened, failure);
    }
  }

  /** Without session and failure, those who wait try it themselves. */
  private synchronized void finish(@Nullable Session opened, @Nullable HosoException failure) {
    CompletableFuture<Session> waiting = login;
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
