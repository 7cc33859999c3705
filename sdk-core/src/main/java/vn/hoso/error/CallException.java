package vn.hoso.error;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call to a service outside that did not succeed. The message says which operation, at which
 * endpoint, in which attempt, what happened, and what to do.
 */
public abstract sealed class CallException extends HosoException
    permits ServiceException, TransportException {

  private static final long serialVersionUID = 1L;

  private final FailedCall call;

  CallException(FailedCall call, String problem, String advice, @Nullable Throwable cause) {
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
}
