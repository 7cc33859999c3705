package vn.hoso.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.TransportException;

/** No HTTP answer came. */
public final class HttpFailure extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Kind {
    NOT_CONNECTED(
        "no connection",
        "Check that the service is running, that host and port are right, and that no firewall is"
            + " in between.",
        true),
    UNKNOWN_HOST("the host name is not known", "Check the host name, and the name server.", true),
    NO_TLS(
        "no TLS connection",
        "If the service speaks plain http, give its address as http://. Otherwise check that its"
            + " certificate is trusted by this JVM and names the host.",
        false),
    NOT_HTTP(
        "what came back is not HTTP",
        "If the service speaks TLS, give its address as https://. Otherwise check the port: another"
            + " program answers there.",
        true),
    LOST(
        "the connection ended before the answer was complete",
        "If it happens every time, check whether the address has to begin with https://. Otherwise"
            + " ask the operators of the service what it logged at this time.",
        true),
    TIMED_OUT(
        "no complete answer within the time limit",
        "If the service is known to be slow, raise Timeouts or the RequestOptions of the call.",
        true),
    INTERRUPTED("the thread was interrupted", "", false),
    CLOSED("the client is closed", "Do not close it before the last call has ended.", false);

    private final String problem;
    private final String advice;
    private final boolean worthRetry;

    Kind(String problem, String advice, boolean worthRetry) {
      this.problem = problem;
      this.advice = advice;
      this.worthRetry = worthRetry;
    }
  }

  private final Kind kind;
  private final boolean sent;

  /**
   * A failure.
   *
   * @param sent whether the service may have the whole request
   */
  public HttpFailure(Kind kind, boolean sent, @Nullable Throwable cause) {
    super(kind.problem, cause);
    this.kind = kind;
    this.sent = sent;
  }

  public Kind kind() {
    return kind;
  }

  public boolean sent() {
    return sent;
  }

  /** As the application sees it. */
  public TransportException toException(FailedCall call) {
    if (kind == Kind.INTERRUPTED) {
      return new CallInterruptedException(call, sent, this);
    }
    String problem = kind.problem + (sent ? "" : "; nothing was sent");
    return new TransportException(call, problem, kind.advice, sent, kind.worthRetry, this);
  }
}
