package vn.hoso.error;

import java.io.Serializable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The call that an exception is about.
 *
 * @param operation name of the service, as it is on the wire
 * @param endpoint where it was called
 * @param attempts how many times it was tried, 1 or more
 * @param batch the batch that failed, of a call that takes its items in batches
 */
public record FailedCall(String operation, URI endpoint, int attempts, @Nullable Batch batch)
    implements Serializable {

  public FailedCall {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts is " + attempts + ": give 1 or more");
    }
  }

  /** As it begins a message. */
  @Override
  public String toString() {
    return operation
        + (batch == null ? "" : " (" + batch + ")")
        + " at "
        + endpoint
        + ", attempt "
        + attempts;
  }
}
