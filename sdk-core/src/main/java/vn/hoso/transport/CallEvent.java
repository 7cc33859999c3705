package vn.hoso.transport;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.HosoException;

/**
 * Something that happened in a call. The events of one call come in one thread: {@link Started},
 * then for each attempt {@link AttemptEnded} and perhaps {@link RetryScheduled}, at last {@link
 * Ended}. A login that a call needs has events of its own, between those of the call; an upsert
 * that finds the dossier there is two calls, the first of which ends in an {@link
 * vn.hoso.error.AlreadyExistsException}, and progress in batches is a call for each batch.
 */
public sealed interface CallEvent {

  /**
   * Name of the service that is called, as it is on the wire; {@code login} for a login, {@code
   * token} for one at a provincial gateway (LGSP).
   */
  String operation();

  /** Where it is called. */
  URI endpoint();

  /** A call begins. */
  record Started(String operation, URI endpoint) implements CallEvent {}

  /**
   * An attempt has ended.
   *
   * @param attempt 1 or more
   * @param duration from connecting, or taking a connection, to the last byte of the answer
   * @param failure what went wrong; null if a readable answer came
   */
  record AttemptEnded(
      String operation,
      URI endpoint,
      int attempt,
      Duration duration,
      @Nullable HosoException failure)
      implements CallEvent {}

  /**
   * The call will be tried again.
   *
   * @param attempt the attempt that failed, 1 or more
   * @param pause how long it waits before the next
   */
  record RetryScheduled(String operation, URI endpoint, int attempt, Duration pause)
      implements CallEvent {}

  /** The service ended the session; the client logs in again and repeats the request. */
  record SessionExpired(String operation, URI endpoint) implements CallEvent {}

  /**
   * The call has ended.
   *
   * @param attempts how many attempts it took, 0 if a login that it needed failed before the first
   * @param duration of the whole call
   * @param failure what is thrown; null if it succeeded
   */
  record Ended(
      String operation,
      URI endpoint,
      int attempts,
      Duration duration,
      @Nullable HosoException failure)
      implements CallEvent {}
}
