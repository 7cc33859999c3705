package vn.hoso.error;

import org.jspecify.annotations.Nullable;

/**
 * The thread was interrupted while it waited for the service. Its interrupt flag is set again when
 * this is thrown.
 */
public final class CallInterruptedException extends TransportException {

  private static final long serialVersionUID = 1L;

  /** For the clients of this module, and for tests of applications. */
  public CallInterruptedException(FailedCall call, boolean sent, @Nullable Throwable cause) {
    super(
        call,
        "the thread was interrupted while it waited",
        "Whoever interrupted it wants it to stop; call again from another thread if the work is"
            + " still wanted.",
        sent,
        false,
        cause);
  }
}
