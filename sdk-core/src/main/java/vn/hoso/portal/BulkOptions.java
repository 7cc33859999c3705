package vn.hoso.portal;

import java.util.Objects;
import vn.hoso.transport.RequestOptions;

/**
 * How many dossiers are sent. Immutable and thread-safe.
 *
 * @param batchSize how many dossiers go in one request, 1 to 100
 * @param request what each request does differently from its client; its time limits are those of
 *     one request with its retries, not of all
 */
public record BulkOptions(int batchSize, RequestOptions request) {

  private static final int LARGEST_BATCH = 100;
  private static final BulkOptions DEFAULTS = new BulkOptions(1, RequestOptions.defaults());

  public BulkOptions {
    Objects.requireNonNull(request, "request");
    if (batchSize < 1 || batchSize > LARGEST_BATCH) {
      throw new IllegalArgumentException(
          "batchSize is " + batchSize + ": give 1 to " + LARGEST_BATCH);
    }
  }

  /** One dossier a request. */
  public static BulkOptions defaults() {
    return DEFAULTS;
  }

  /**
   * So many dossiers a request. One public system sends several, the newest one does not; what the
   * portal does with the others when it refuses one is not published.
   */
  public BulkOptions withBatchSize(int batchSize) {
    return new BulkOptions(batchSize, request);
  }

  public BulkOptions withRequest(RequestOptions request) {
    return new BulkOptions(batchSize, request);
  }
}
