package vn.hoso.internal.portal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.http.HttpReply;

/** What an exception about a reply keeps of it, whichever service it is of. */
public final class KeptReply {

  private KeptReply() {}

  /**
   * Keeps what is safe to log, and the beginning of the text.
   *
   * @param code the service's own, empty if it gave none
   * @param message what it said, empty if nothing
   * @param text the whole reply
   * @param clock for a Retry-After that is a date
   */
  public static ServiceReply of(
      HttpReply http, String code, String message, String text, Clock clock) {
    return of(http, http.requestId().orElse(null), code, message, text, clock);
  }

  /**
   * The same, with the id under which the service knows the request.
   *
   * @param requestId safe to log
   */
  public static ServiceReply of(
      HttpReply http,
      @Nullable String requestId,
      String code,
      String message,
      String text,
      Clock clock) {
    return new ServiceReply(
        http.status(),
        safeCode(code),
        requestId,
        http.retryAfter(clock).orElse(null),
        SafeExcerpt.of(ReplyText.normal(message)),
        text.substring(0, Math.min(text.length(), Limits.KEPT_CHARACTERS)));
  }

  /** Codes are short; what is longer is not one and may be about a citizen. */
  private static @Nullable String safeCode(String code) {
    if (code.isEmpty()) {
      return null;
    }
    return code.matches("-?[A-Za-z0-9_.]{1,8}") ? code : "of an unknown form";
  }
}
