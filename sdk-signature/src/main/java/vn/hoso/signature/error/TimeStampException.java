package vn.hoso.signature.error;

import org.jspecify.annotations.Nullable;

/** No usable time-stamp: service unreachable, request rejected, answer does not fit. */
public final class TimeStampException extends DocumentSignatureException {

  private static final long serialVersionUID = 1L;

  public TimeStampException(String message) {
    super(message, null);
  }

  public TimeStampException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String vietnamese() {
    return "Không lấy được dấu thời gian";
  }
}
