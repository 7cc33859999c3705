package vn.hoso.transport;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one call does differently from its client. Immutable and thread-safe.
 *
 * <pre>
 * {@code portal.procedures().get(code, RequestOptions.defaults().withCallTimeout(Duration.ofSeconds(5)))}
 * </pre>
 */
public final class RequestOptions {

  private static final RequestOptions DEFAULTS = new RequestOptions(null, null, null);

  private final @Nullable Duration attemptTimeout;
  private final @Nullable Duration callTimeout;
  private final @Nullable RetryPolicy retry;

  private RequestOptions(
      @Nullable Duration attemptTimeout,
      @Nullable Duration callTimeout,
      @Nullable RetryPolicy retry) {
    this.attemptTimeout = attemptTimeout;
    this.callTimeout = callTimeout;
    this.retry = retry;
  }

  /** Nothing different. */
  public static RequestOptions defaults() {
    return DEFAULTS;
  }

  /** Another limit for one attempt; the limit of the call holds all the same. */
  public RequestOptions withAttemptTimeout(Duration attemptTimeout) {
    Timeouts.requireSensible("attemptTimeout", attemptTimeout);
    return new RequestOptions(attemptTimeout, callTimeout, retry);
  }

  /** Another limit for the whole call. */
  public RequestOptions withCallTimeout(Duration callTimeout) {
    Timeouts.requireSensible("callTimeout", callTimeout);
    return new RequestOptions(attemptTimeout, callTimeout, retry);
  }

  /** Another number of attempts, or other pauses. */
  public RequestOptions withRetry(RetryPolicy retry) {
    return new RequestOptions(attemptTimeout, callTimeout, retry);
  }

  /** The limit of one attempt, if the client's does not hold. */
  public Optional<Duration> attemptTimeout() {
    return Optional.ofNullable(attemptTimeout);
  }

  /** The limit of the whole call, if the client's does not hold. */
  public Optional<Duration> callTimeout() {
    return Optional.ofNullable(callTimeout);
  }

  /** The retry policy, if the client's does not hold. */
  public Optional<RetryPolicy> retry() {
    return Optional.ofNullable(retry);
  }

  @Override
  public String toString() {
    return "RequestOptions[attemptTimeout="
        + attemptTimeout
        + ", callTimeout="
        + callTimeout
        + ", retry="
        + retry
        + "]";
  }
}
