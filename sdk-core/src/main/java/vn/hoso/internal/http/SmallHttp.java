package vn.hoso.internal.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.call.Deadline;

/**
 * Sends small requests that are not JSON, and keeps their answers in memory. Sends once: nothing is
 * repeated, redirected or logged here. Thread-safe.
 */
public final class SmallHttp implements AutoCloseable {

  private final JdkHttp http;
  private final int replyLimit;

  /**
   * Opens a client.
   *
   * @param tls whom it trusts and who it is; the JVM's own if null
   * @param replyLimit in bytes; what is beyond is not read
   */
  public SmallHttp(Duration connectTimeout, @Nullable SSLContext tls, int replyLimit) {
    this.http = new JdkHttp(connectTimeout, tls);
    this.replyLimit = replyLimit;
  }

  /**
   * Sends once.
   *
   * @throws HttpFailure if no answer came; the answer may be of any status
   */
  public HttpReply send(HttpCall call, Deadline deadline) throws HttpFailure {
    HttpRequest.Builder request = HttpRequest.newBuilder(call.uri());
    call.headers().forEach(request::setHeader);
    HttpResponse<LimitedBody> answer =
        http.send(
            request, call.method(), call.body(), info -> new LimitedBody(replyLimit + 1), deadline);
    Map<String, String> headers = new HashMap<>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    byte[] body = answer.body().bytes();
    return new HttpReply(answer.statusCode(), headers, body, body.length > replyLimit);
  }

  @Override
  public void close() {
    http.close();
  }
}
