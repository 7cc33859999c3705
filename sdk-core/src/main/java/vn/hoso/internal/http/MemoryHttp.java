package vn.hoso.internal.http;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.call.Deadline;

/**
 * Sends requests of any method and has small answers in memory. Sends once: nothing is repeated,
 * redirected or logged here. Thread-safe.
 */
public final class MemoryHttp implements AutoCloseable {

  private final JdkHttp http;

  /** Opens a client that trusts what the JVM trusts. */
  public MemoryHttp(Duration connectTimeout) {
    this(connectTimeout, null);
  }

  /**
   * Opens a client.
   *
   * @param tls whom it trusts and who it is; the JVM's own if null
   */
  public MemoryHttp(Duration connectTimeout, @Nullable SSLContext tls) {
    this.http = new JdkHttp(connectTimeout, tls);
  }

  /**
   * Sends once.
   *
   * @param limit of the answer, in bytes; what is beyond is not read
   * @throws HttpFailure if no answer came; the answer may be of any status
   */
  public HttpReply send(HttpCall call, int limit, Deadline deadline) throws HttpFailure {
    HttpRequest.Builder request = HttpRequest.newBuilder(call.uri());
    call.headers().forEach(request::setHeader);
    JdkHttp.Answer<LimitedBody> answer =
        http.send(request, call.method(), call.body(), () -> new LimitedBody(limit + 1), deadline);
    byte[] body = answer.body().bytes();
    boolean cutOff = body.length > limit;
    return HttpReply.of(answer, cutOff ? Arrays.copyOf(body, limit) : body, cutOff);
  }

  @Override
  public void close() {
    http.close();
  }
}
