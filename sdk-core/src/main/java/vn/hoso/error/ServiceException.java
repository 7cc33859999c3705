package vn.hoso.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service answered, and the answer is not a success. */
public sealed class ServiceException extends CallException
    permits AlreadyExistsException,
        AuthenticationException,
        NotAcceptedYetException,
        UnreadableReplyException {

  private static final long serialVersionUID = 1L;

  private final ServiceReply reply;
  private final boolean worthRetry;

  /**
   * For the clients of this module, and for tests of applications.
   *
   * @param problem what the answer means, without a full stop
   * @param advice what to do, in sentences
   */
  public ServiceException(
      FailedCall call,
      ServiceReply reply,
      String problem,
      String advice,
      boolean worthRetry,
      @Nullable Throwable cause) {
    super(call, problem + " (" + reply + ")", advice, cause);
    this.reply = reply;
    this.worthRetry = worthRetry;
  }

  /** HTTP status of the answer. */
  public final int status() {
    return reply.status();
  }

  /** The service's own error code, as it wrote it, if it gave one. */
  public final Optional<String> code() {
    return reply.code();
  }

  /** The id under which the service knows the request, for its operators, if it gave one. */
  public final Optional<String> requestId() {
    return reply.requestId();
  }

  /** How long the service asks to wait before the next request, if it does. */
  public final Optional<Duration> retryAfter() {
    return reply.retryAfter();
  }

  /** The beginning of what the service said; whatever may be about a citizen is masked. */
  public final String excerpt() {
    return reply.excerpt();
  }

  /**
   * The beginning of the reply as it came, for support: up to 4096 characters. It may name
   * citizens: do not log it. Not serialized with the exception; empty after that.
   */
  public final String replyWithCitizensData() {
    return reply.withCitizensData();
  }

  @Override
  public final boolean worthRetry() {
    return worthRetry;
  }
}
