package vn.hoso.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a service answered, as far as an exception keeps it. Immutable and thread-safe. */
public final class ServiceReply implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable String code;
  private final @Nullable String requestId;
  private final @Nullable Duration retryAfter;
  private final String excerpt;
  private final transient @Nullable String withCitizensData;

  /**
   * For the clients of this module, and for tests of applications.
   *
   * @param status HTTP status
   * @param code the service's own error code, if it gave one
   * @param requestId the id that the service gave the request, if it did
   * @param retryAfter how long the service asks to wait, if it does
   * @param excerpt the beginning of what it said, safe to log
   * @param withCitizensData the beginning of the reply as it came
   */
  public ServiceReply(
      int status,
      @Nullable String code,
      @Nullable String requestId,
      @Nullable Duration retryAfter,
      String excerpt,
      String withCitizensData) {
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
    this.excerpt = excerpt;
    this.withCitizensData = withCitizensData;
  }

  int status() {
    return status;
  }

  Optional<String> code() {
    return Optional.ofNullable(code);
  }

  Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  String excerpt() {
    return excerpt;
  }

  String withCitizensData() {
    return withCitizensData == null ? "" : withCitizensData;
  }

  /** What is safe to log. */
  @Override
  public String toString() {
    return "HTTP "
        + status
        + (code == null ? "" : ", error_code " + code)
        + (requestId == null ? "" : ", request " + requestId)
        + (excerpt.isEmpty() ? "" : ", “" + excerpt + "”");
  }
}
