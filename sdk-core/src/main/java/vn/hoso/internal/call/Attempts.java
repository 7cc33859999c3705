package vn.hoso.internal.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.TransportException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.CallListener;

/**
 * The attempts of one call: counts them, tells the listener, and after a failure decides whether
 * there is another. Belongs to one thread.
 *
 * <pre>{@code
 * try {
 *   while (true) {
 *     Deadline deadline = attempts.begin();
 *     try {
 *       T result = send(deadline);
 *       attempts.succeeded();
 *       return result;
 *     } catch (HosoException failure) {
 *       attempts.pauseAfter(failure); // throws if there is no other
 *     }
 *   }
 * } catch (HosoException failure) {
 *   throw attempts.failed(failure);
 * }
 * }</pre>
 */
public final class Attempts {

  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Operation operation;
  private final Budget budget;
  private final Environment environment;
  private final CallListener listener;
  private final long callStart;
  private final List<HosoException> retried = new ArrayList<>();

  private int attempt;
  private int expiries;
  private long attemptStart;

  /** Begins the call. */
  public Attempts(
      Operation operation, Budget budget, Environment environment, CallListener listener) {
    this.operation = operation;
    this.budget = budget;
    this.environment = environment;
    this.listener = listener;
    this.callStart = now();
    listener.on(new CallEvent.Started(operation.name(), operation.endpoint()));
  }

  /** Begins an attempt, and says when it has to have an answer. */
  public Deadline begin() {
    attempt++;
    attemptStart = now();
    return budget.deadline().orAfter(budget.attemptTimeout());
  }

  /** For an exception in the current attempt, or before the first. */
  public FailedCall call() {
    return operation.failed(Math.max(1, attempt));
  }

  /** The attempt and the call succeeded. */
  public void succeeded() {
    attemptEnded(null);
    callEnded(null);
  }

  /**
   * The attempt met an expired session. Nothing was done, so that the request may be sent again,
   * and the attempt does not count as one of the retry policy.
   */
  public void sessionExpired() {
    expiries++;
    attemptEnded(null);
    listener.on(new CallEvent.SessionExpired(operation.name(), operation.endpoint()));
  }

  /** Waits until the next attempt, or throws if there must not be one. */
  public void pauseAfter(HosoException failure) {
    attemptEnded(failure);
    if (!operation.repeatable() && mayHaveTakenEffect(failure)) {
      throw new OutcomeUnknownException(call(), operation.outcomeAdvice(), failure);
    }
    if (!isPassing(failure) || attempt - expiries >= budget.retry().attempts()) {
      throw failure;
    }
    Duration pause =
        askedPause(failure, budget.retry().pauseAfter(attempt - expiries, environment.random()));
    if (pause.compareTo(budget.deadline().remaining()) >= 0) {
      throw failure;
    }
    retried.add(failure);
    listener.on(
        new CallEvent.RetryScheduled(operation.name(), operation.endpoint(), attempt, pause));
    LOG.debug("{}; trying again in {} ms", failure.getMessage(), pause.toMillis());
    sleep(pause);
  }

  /** The call failed; what to throw. */
  public HosoException failed(HosoException failure) {
    retried.stream().filter(earlier -> earlier != failure).forEach(failure::addSuppressed);
    callEnded(failure);
    return failure;
  }

  /** Whether the service may have carried the request out all the same. */
  public static boolean mayHaveTakenEffect(HosoException failure) {
    if (failure instanceof TransportException unanswered) {
      return unanswered.sent();
    }
    return failure instanceof UnreadableReplyException
        || (failure instanceof ServiceException refused && isServerTrouble(refused.status()));
  }

  private void sleep(Duration pause) {
    try {
      environment.sleeper().sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(
          call(), retried.stream().anyMatch(Attempts::mayHaveTakenEffect), e);
    }
  }

  private void attemptEnded(@Nullable HosoException failure) {
    Duration duration = Duration.ofNanos(now() - attemptStart);
    listener.on(
        new CallEvent.AttemptEnded(
            operation.name(), operation.endpoint(), attempt, duration, failure));
  }

  private void callEnded(@Nullable HosoException failure) {
    Duration duration = Duration.ofNanos(now() - callStart);
    listener.on(
        new CallEvent.Ended(operation.name(), operation.endpoint(), attempt, duration, failure));
    if (failure == null) {
      LOG.debug("{} answered in {} ms", call(), duration.toMillis());
    } else {
      LOG.debug("{} failed in {} ms", call(), duration.toMillis());
    }
  }

  private long now() {
    return environment.nanoTime().getAsLong();
  }

  /** Whether the next attempt may fare better. */
  private static boolean isPassing(HosoException failure) {
    if (failure instanceof ServiceException refused && refused.status() == TOO_MANY_REQUESTS) {
      return true;
    }
    return failure.worthRetry()
        && (failure instanceof TransportException || mayHaveTakenEffect(failure));
  }

  private static boolean isServerTrouble(int status) {
    return status >= 500 || status == REQUEST_TIMEOUT;
  }

  private static Duration askedPause(HosoException failure, Duration otherwise) {
    return failure instanceof ServiceException refused
        ? refused.retryAfter().orElse(otherwise)
        : otherwise;
  }
}
