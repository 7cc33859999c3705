package vn.hoso.internal.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.HosoException;
import vn.hoso.internal.call.Deadline;

/**
 * The session that all threads share. Whoever finds none, or an old one, logs in; the others wait
 * for that login and share its outcome, so that a wrong password is tried once and not by each.
 * Thread-safe.
 */
final class Sessions {

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
   * @param deadline for waiting until another thread has opened one
   * @throws TimeoutException if another thread did not within the deadline
   * @throws HosoException if the login failed, here or in the thread that was waited for
   */
  String token(Supplier<String> opener, Deadline deadline)
      throws InterruptedException, TimeoutException {
    CompletableFuture<Session> outcome;
    synchronized (this) {
      if (open != null
          && Duration.between(open.openedAt(), clock.instant()).compareTo(maxAge) < 0) {
        return open.token();
      }
      if (login != null) {
        outcome = login;
      } else {
        outcome = null;
        login = new CompletableFuture<>();
      }
    }
    return outcome == null ? logIn(opener) : await(outcome, deadline);
  }

  /** The service does not know this token any more; nothing happens if a newer one is open. */
  synchronized void expired(String token) {
    if (open != null && open.token().equals(token)) {
      open = null;
    }
  }

  private String logIn(Supplier<String> opener) {
    @Nullable Session opened = null;
    @Nullable HosoException failure = null;
    try {
      Instant before = clock.instant();
      opened = new Session(opener.get(), before);
      return opened.token();
    } catch (HosoException e) {
      failure = e;
      throw e;
    } finally {
      finish(opened, failure);
    }
  }

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

  private static String await(CompletableFuture<Session> outcome, Deadline deadline)
      throws InterruptedException, TimeoutException {
    try {
      return outcome.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS).token();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof HosoException failure) {
        throw failure;
      }
      throw new IllegalStateException("The login in another thread broke off", e);
    }
  }
}
