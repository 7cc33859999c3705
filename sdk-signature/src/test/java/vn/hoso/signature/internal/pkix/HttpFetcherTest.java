package vn.hoso.signature.internal.pkix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.trust.NetworkAccess;

@Timeout(60)
class HttpFetcherTest {

  private static final byte[] BODY = "danh sách chứng thư bị thu hồi".getBytes(UTF_8);

  private final LoopbackServer server = new LoopbackServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void fetch_ok_returnsTheBody() throws IOException {
    server.on("/a.crl", BODY);
    assertThat(get(loopback(), "/a.crl")).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500, 204, 304})
  void fetch_anyOtherStatus_isRefused(int status) {
    server.onStatus("/a.crl", status);
    assertThatThrownBy(() -> get(loopback(), "/a.crl"))
        .isInstanceOf(IOException.class)
        .hasMessage("HTTP status " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void fetch_redirected_repeatsTheRequestThere(int status) throws IOException {
    server.onRedirect("/ocsp", status, "/there");
    server.on(
        "/there",
        exchange -> LoopbackServer.answer(exchange, 200, exchange.getRequestBody().readAllBytes()));
    byte[] echoed =
        fetcher(loopback())
            .fetch(
                server.url("/ocsp"),
                HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(BODY)));
    assertThat(echoed).isEqualTo(BODY);
    assertThat(server.requests()).containsExactly("POST /ocsp", "POST /there");
  }

  @Test
  void fetch_redirectedInACircle_stopsAtTheLimit() {
    server.onRedirect("/a.crl", 302, server.url("/a.crl"));
    NetworkAccess twice = NetworkAccess.builder().allowPrivateAddresses().maxRedirects(2).build();
    assertThatThrownBy(() -> get(twice, "/a.crl"))
        .isInstanceOf(IOException.class)
        .hasMessage("more than 2 redirects");
    assertThat(server.requests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://127.0.0.1/a.crl", "jar:http://127.0.0.1/a.jar!/a"})
  void fetch_redirectedToAnotherScheme_isRefused(String location) {
    server.onRedirect("/a.crl", 302, location);
    assertThatThrownBy(() -> get(loopback(), "/a.crl"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("neither http nor https");
  }

  @Test
  void fetch_redirectedToAForbiddenAddress_isRefused() {
    server.onRedirect("/a.crl", 302, "http://169.254.169.254/latest/meta-data/");
    assertThatThrownBy(() -> get(loopback(), "/a.crl"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("169.254.169.254");
    assertThat(server.requests()).containsExactly("GET /a.crl");
  }

  @Test
  void fetch_loopbackNotAllowed_isRefusedWithoutARequest() {
    server.on("/a.crl", BODY);
    assertThatThrownBy(() -> get(NetworkAccess.on(), "/a.crl"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1")
        .hasMessageContaining("allowPrivateAddresses");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void fetch_hostWithOnePrivateAmongPublicAddresses_isRefused() {
    Resolver mixed =
        host ->
            new InetAddress[] {
              InetAddress.getByName("203.162.0.1"), InetAddress.getByName("10.0.0.5")
            };
    assertThatThrownBy(
            () ->
                new HttpFetcher(NetworkAccess.on(), mixed)
                    .fetch("http://ca.example.test/a.crl", HttpRequest.newBuilder()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ca.example.test has the address 10.0.0.5");
  }

  @Test
  void fetch_hostThatDoesNotResolve_saysSo() {
    Resolver none =
        host -> {
          throw new UnknownHostException(host);
        };
    assertThatThrownBy(
            () ->
                new HttpFetcher(NetworkAccess.on(), none)
                    .fetch("http://ca.example.test/a.crl", HttpRequest.newBuilder()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("UnknownHostException: ca.example.test");
  }

  @Test
  void fetch_nameServerThatDoesNotAnswer_endsAtTheTimeLimit() {
    CountDownLatch never = new CountDownLatch(1);
    Resolver silent =
        host -> {
          await(never);
          throw new UnknownHostException(host);
        };
    assertThatThrownBy(
            () ->
                new HttpFetcher(brief(), silent)
                    .fetch("http://ca.example.test/a.crl", HttpRequest.newBuilder()))
        .isInstanceOf(IOException.class)
        .hasMessage("no complete answer within PT0.2S");
    never.countDown();
  }

  @Test
  void fetch_redirectedToAHostWithAForbiddenAddress_isRefused() {
    server.onRedirect("/a.crl", 302, "http://router.example.test/reboot");
    Resolver resolver =
        host ->
            new InetAddress[] {
              InetAddress.getByName(host.equals("router.example.test") ? "169.254.1.1" : host)
            };
    assertThatThrownBy(
            () ->
                new HttpFetcher(loopback(), resolver)
                    .fetch(server.url("/a.crl"), HttpRequest.newBuilder()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("router.example.test has the address 169.254.1.1");
    assertThat(server.requests()).containsExactly("GET /a.crl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://user:pw@127.0.0.1/a.crl", "http:///a.crl", "http:a.crl"})
  void fetch_notAPlainHost_isRefused(String url) {
    assertThatThrownBy(() -> fetcher(loopback()).fetch(url, HttpRequest.newBuilder()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not the address of a plain host");
  }

  @Test
  void fetch_notAUrl_isRefused() {
    assertThatThrownBy(() -> fetcher(loopback()).fetch("http://a b/", HttpRequest.newBuilder()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a URL");
  }

  @Test
  void fetch_bodyOfExactlyTheLimit_isTakenAndOneByteMoreIsNot() throws IOException {
    server.on("/a.crl", BODY);
    assertThat(get(limited(BODY.length), "/a.crl")).isEqualTo(BODY);
    assertThatThrownBy(() -> get(limited(BODY.length - 1), "/a.crl"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than " + (BODY.length - 1) + " bytes");
  }

  @Test
  void fetch_bodyWithoutEnd_isHungUpOn() throws InterruptedException {
    CountDownLatch hungUp = new CountDownLatch(1);
    server.on(
        "/a.crl",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(new byte[8192]);
            }
          } catch (IOException e) {
            hungUp.countDown();
          }
        });
    assertThatThrownBy(() -> get(limited(100_000), "/a.crl"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 100000 bytes");
    hungUp.await();
  }

  @Test
  void fetch_noAnswer_endsAtTheTimeLimit() {
    CountDownLatch never = new CountDownLatch(1);
    server.on("/a.crl", exchange -> await(never));
    assertThatThrownBy(() -> get(brief(), "/a.crl"))
        .isInstanceOf(IOException.class)
        .hasMessage("no complete answer within PT0.2S");
    never.countDown();
  }

  @Test
  void fetch_bodyThatStopsHalfWay_endsAtTheTimeLimit() {
    CountDownLatch never = new CountDownLatch(1);
    server.on(
        "/a.crl",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(BODY);
          exchange.getResponseBody().flush();
          await(never);
        });
    assertThatThrownBy(() -> get(brief(), "/a.crl"))
        .isInstanceOf(IOException.class)
        .hasMessage("no complete answer within PT0.2S");
    never.countDown();
  }

  @Test
  void fetch_interrupted_stopsAndKeepsTheFlag() {
    server.on("/a.crl", BODY);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> get(loopback(), "/a.crl"))
        .isInstanceOf(IOException.class)
        .hasMessage("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  private byte[] get(NetworkAccess limits, String path) throws IOException {
    return fetcher(limits).fetch(server.url(path), HttpRequest.newBuilder());
  }

  private static HttpFetcher fetcher(NetworkAccess limits) {
    return new HttpFetcher(limits, InetAddress::getAllByName);
  }

  private static NetworkAccess loopback() {
    return NetworkAccess.builder().allowPrivateAddresses().build();
  }

  private static NetworkAccess limited(int maxBytes) {
    return NetworkAccess.builder().allowPrivateAddresses().maxBytes(maxBytes).build();
  }

  private static NetworkAccess brief() {
    return NetworkAccess.builder().allowPrivateAddresses().timeout(Duration.ofMillis(200)).build();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
