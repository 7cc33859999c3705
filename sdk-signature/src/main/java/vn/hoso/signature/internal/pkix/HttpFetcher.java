package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.hoso.signature.internal.io.LimitedBody;
import vn.hoso.signature.trust.NetworkAccess;

/**
 * Fetches what a certificate points to, within the limits of {@link NetworkAccess}: http and https,
 * bounded in size, time and redirects, to public addresses unless private ones are allowed. Proxies
 * are not used: behind one, the addresses that count could not be checked.
 *
 * <p>Each hop's host is resolved and checked before it is connected to. The JDK's client resolves
 * once more by itself and gets the same answer from the JVM's cache (security property
 * networkaddress.cache.ttl, 30 s by default); an application that switches the cache off gives a
 * hostile name server the chance to answer differently the second time.
 *
 * <p>Thread-safe. The threads are daemons and end when idle, so there is nothing to close.
 */
final class HttpFetcher {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

  private final NetworkAccess limits;
  private final Resolver resolver;
  private final ExecutorService executor =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "hoso-revocation");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpClient client;

  HttpFetcher(NetworkAccess limits, Resolver resolver) {
    this.limits = limits;
    this.resolver = resolver;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connectTimeout())
            .proxy(HttpClient.Builder.NO_PROXY)
            .executor(executor)
            .build();
  }

  /**
   * Sends a request and follows redirects, repeating it as it is.
   *
   * @param request without its address
   * @throws IOException with the reason in one line, which says nothing of the content
   */
  byte[] fetch(String url, HttpRequest.Builder request) throws IOException {
    long deadline = System.nanoTime() + limits.timeout().toNanos();
    URI target = uri(url);
    for (int hop = 0; hop <= limits.maxRedirects(); hop++) {
      requireAllowed(target, deadline);
      HttpResponse<byte[]> response =
          await(
              client.sendAsync(request.uri(target).build(), LimitedBody.handler(limits.maxBytes())),
              deadline);
      if (response.statusCode() == 200) {
        return response.body();
      }
      String location = response.headers().firstValue("Location").orElse("");
      if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
        throw new IOException("HTTP status " + response.statusCode());
      }
      target = target.resolve(uri(location));
    }
    throw new IOException("more than " + limits.maxRedirects() + " redirects");
  }

  private void requireAllowed(URI target, long deadline) throws IOException {
    String scheme = target.getScheme();
    if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
      throw new IOException("neither http nor https: " + target);
    }
    String host = target.getHost();
    if (host == null || target.getUserInfo() != null) {
      throw new IOException("not the address of a plain host: " + target);
    }
    for (InetAddress address : await(executor.submit(() -> resolver.resolve(host)), deadline)) {
      if (!AddressRule.allows(address, limits.privateAddresses())) {
        throw new IOException(
            host
                + " has the address "
                + address.getHostAddress()
                + ", which is not public; allowPrivateAddresses permits private networks");
      }
    }
  }

  private <T> T await(Future<T> future, long deadline) throws IOException {
    try {
      return future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new IOException("no complete answer within " + limits.timeout(), e);
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static URI uri(String text) throws IOException {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new IOException("not a URL: " + e.getMessage(), e);
    }
  }
}
