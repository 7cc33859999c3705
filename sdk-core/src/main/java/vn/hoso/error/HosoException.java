package vn.hoso.error;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call to a service outside that did not succeed. The message says which operation, at which
 * endpoint, in which attempt, what happened, and what to do; it is safe to log.
 */
public abstract sealed class HosoException extends RuntimeException
    permits ServiceException, TransportException {

  private static final long serialVersionUID = 1L;

  private final FailedCall call;

  HosoException(FailedCall call, String problem, String advice, @Nullable Throwable cause) {
    super(call + ": " + problem + ". " + advice, cause);
    this.call = call;
  }

  /** Name of the service that was called, as it is on the wire. */
  public final String operation() {
    return call.operation();
  }

  /** Where it was called. */
  public final URI endpoint() {
    return call.endpoint();
  }

  /** How many times it was tried in this call, the last included: 1 or more. */
  public final int attempts() {
    return call.attempts();
  }

  /** How far a call that takes its items in batches had come; empty for other calls. */
  public final Optional<Batch> batch() {
    return Optional.ofNullable(call.batch());
  }

  /**
   * Whether the same call, made again later, may succeed and cannot do harm. Of a call in batches,
   * only the items from {@link Batch#accepted()} on are to be given again.
   */
  public abstract boolean worthRetry();
}
