package vn.hoso.signature.internal.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.internal.io.HttpAnswer;

/**
 * Posts to one service. Redirects are not followed: they would take secrets elsewhere. Of a call
 * only path, status and length are logged. Thread-safe.
 */
public final class RemoteHttp {

  private static final Logger log = LoggerFactory.getLogger(RemoteHttp.class);

  private final URI base;
  private final Duration timeout;
  private final int maxBytes;
  private final Clock clock;
  private final HttpClient client;

  /**
   * Sets up the client.
   *
   * @param base the address that paths are relative to
   * @param timeout of a whole call; many services hold it until the signer has approved
   * @param tls null for the JVM's own
   */
  public RemoteHttp(
      URI base,
      Duration connectTimeout,
      Duration timeout,
      int maxBytes,
      @Nullable SSLContext tls,
      Clock clock) {
    this.base = base.getPath().endsWith("/") ? base : URI.create(base + "/");
    this.timeout = timeout;
    this.maxBytes = maxBytes;
    this.clock = clock;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout);
    if (tls != null) {
      builder.sslContext(tls);
    }
    this.client = builder.build();
  }

  URI base() {
    return base;
  }

  Clock clock() {
    return clock;
  }

  HttpResponse<byte[]> post(
      String path, Map<String, String> headers, String contentType, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", contentType)
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    HttpResponse<byte[]> response = HttpAnswer.await(client, request.build(), maxBytes, timeout);
    log.debug("POST {}: HTTP {}, {} bytes", path, response.statusCode(), response.body().length);
    return response;
  }

  static byte[] form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(joining("&"))
        .getBytes(UTF_8);
  }

  /** For a form or a path: letters, digits and a few signs stay, spaces become plus signs. */
  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
