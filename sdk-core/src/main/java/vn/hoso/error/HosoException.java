package vn.hoso.error;

import org.jspecify.annotations.Nullable;

/** What this module throws. The message says what happened and what to do; it is safe to log. */
public abstract sealed class HosoException extends RuntimeException
    permits CallException,
        DamagedFileException,
        MalformedMessageException,
        SignInException,
        UnverifiedMessageException {

  private static final long serialVersionUID = 1L;

  HosoException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Whether the same, done again later, may succeed and cannot do harm. Of a call in batches, only
   * the items from {@link Batch#accepted()} on are to be given again.
   */
  public abstract boolean worthRetry();
}
