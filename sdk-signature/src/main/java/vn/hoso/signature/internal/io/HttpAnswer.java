package vn.hoso.signature.internal.io;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits for an answer of a service, with limits on its size and on the whole time it takes. */
public final class HttpAnswer {

  private HttpAnswer() {}

  /**
   * Sends a request.
   *
   * @throws IOException with the reason in one line: no connection, too slow, too long
   */
  public static HttpResponse<byte[]> await(
      HttpClient http, HttpRequest request, int maxBytes, Duration timeout)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, LimitedBody.handler(maxBytes));
    try {
      // The request's own timeout ends with the headers; this one covers a body that trickles.
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no complete answer within " + timeout, e);
    } catch (ExecutionException e) {
      throw new IOException(describe(e.getCause()), e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    }
  }

  /** The message of a failure; its type if it has none, as the JDK's refused connection. */
  public static String describe(@Nullable Throwable cause) {
    if (cause == null) {
      return "unknown";
    }
    return cause.getMessage() != null ? cause.getMessage() : cause.getClass().getSimpleName();
  }
}
