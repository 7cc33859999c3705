package vn.hoso.internal.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import vn.hoso.internal.call.Deadline;

/**
 * Sends requests of any method and has small answers in memory. Sends once: nothing is repeated,
 * redirected or logged here. Thread-safe.
 */
public final class MemoryHttp implements AutoCloseable {

  private final JdkHttp http;

  public MemoryHttp(Duration connectTimeout) {
    this.http = new JdkHttp(connectTimeout);
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
    HttpResponse<LimitedBody> response =
        http.send(
            request, call.method(), call.body(), info -> new LimitedBody(limit + 1), deadline);
    byte[] body = response.body().bytes();
    boolean cutOff = body.length > limit;
    return HttpReply.of(response, cutOff ? Arrays.copyOf(body, limit) : body, cutOff);
  }

  @Override
  public void close() {
    http.close();
  }
}
