package vn.hoso.internal.call;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.Batch;
import vn.hoso.error.FailedCall;

/**
 * What a call does, as far as retries and messages need to know.
 *
 * @param name of the service, as it is on the wire
 * @param repeatable whether it may be sent again when nobody knows if it took effect
 * @param outcomeAdvice how to find out whether it took effect, in sentences; used if not repeatable
 */
public record Operation(
    String name, URI endpoint, boolean repeatable, String outcomeAdvice, @Nullable Batch batch) {

  /** An operation that may be sent again. */
  public static Operation repeatable(String name, URI endpoint) {
    return new Operation(name, endpoint, true, "", null);
  }

  /** An operation that must not be sent again once it may have reached the service. */
  public static Operation unrepeatable(String name, URI endpoint, String outcomeAdvice) {
    return new Operation(name, endpoint, false, outcomeAdvice, null);
  }

  /** The same, for one batch of the caller's items, if they go in batches. */
  public Operation forBatch(@Nullable Batch batch) {
    return new Operation(name, endpoint, repeatable, outcomeAdvice, batch);
  }

  /** For an exception after so many attempts. */
  public FailedCall failed(int attempts) {
    return new FailedCall(name, endpoint, attempts, batch);
  }
}
