package vn.hoso.internal.call;

import java.time.Duration;
import java.util.function.LongSupplier;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/**
 * What a call may use up, with the login that it needs and all its retries.
 *
 * @param attemptTimeout of one attempt; the deadline holds all the same
 */
public record Budget(Deadline deadline, Duration attemptTimeout, RetryPolicy retry) {

  /** Begins now: the client's limits where the options of the call do not give others. */
  public static Budget of(
      RequestOptions options, Timeouts timeouts, RetryPolicy retry, LongSupplier nanoTime) {
    return new Budget(
        Deadline.after(options.callTimeout().orElse(timeouts.call()), nanoTime),
        options.attemptTimeout().orElse(timeouts.attempt()),
        options.retry().orElse(retry));
  }
}
