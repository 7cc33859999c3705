package vn.hoso.signature.internal.pkix;

import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.PathResult.Reason;

/** A path leads to an anchor, but must not be used. */
final class RefusedPathException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  RefusedPathException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  RefusedPathException(Reason reason, Throwable cause) {
    super(cause.getMessage(), cause);
    this.reason = reason;
  }

  NotFound toNotFound() {
    return new NotFound(reason, String.valueOf(getMessage()));
  }
}
