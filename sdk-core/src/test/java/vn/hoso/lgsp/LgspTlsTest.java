package vn.hoso.lgsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.error.TransportException;
import vn.hoso.simulator.pki.KeyType;
import vn.hoso.simulator.pki.PkiSimulator;
import vn.hoso.testing.TestTls;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;

/** A gateway under a CA of its own that wants a certificate of its clients. */
class LgspTlsTest {

  private static final RequestOptions ONCE =
      RequestOptions.defaults().withRetry(RetryPolicy.none());

  @TempDir Path folder;

  private final PkiSimulator pki = PkiSimulator.builder().caKey(KeyType.P_256).start();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private TestTls tls;
  private HttpsServer server;

  @BeforeEach
  void serve() throws Exception {
    tls = TestTls.create(folder);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setHttpsConfigurator(
        new HttpsConfigurator(TestTls.context(tls.keys(), pki.rootCertificate())) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    pki.close();
  }

  @Test
  void tls_ofItsOwn_isForTheLoginAndForTheCalls() throws Exception {
    try (LgspGateway gateway =
        gateway(
            tls.client(
                pki.issueAgency("Sở Tư pháp Đà Nẵng").pkcs12(TestTls.PASSWORD.toCharArray())))) {
      assertThat(gateway.call(LgspRequest.get("xa").build()).fields()).containsEntry("ma", "48");
    }
    assertThat(paths).containsExactly("/token", "/xa");
  }

  @Test
  void tls_clientWithoutACertificate_isTurnedAway() throws Exception {
    try (LgspGateway gateway = gateway(tls.client(null))) {
      assertThatThrownBy(() -> gateway.call(LgspRequest.get("xa").build(), ONCE))
          .isInstanceOf(TransportException.class)
          .hasMessageStartingWith("token at https://127.0.0.1:");
    }
    assertThat(paths).isEmpty();
  }

  @Test
  void tls_ofTheJvm_doesNotTrustTheGateway() {
    try (LgspGateway gateway = gateway(null)) {
      assertThatThrownBy(() -> gateway.call(LgspRequest.get("xa").build()))
          .isExactlyInstanceOf(TransportException.class)
          .hasMessageContaining("attempt 1: no TLS connection; nothing was sent.");
    }
    assertThat(paths).isEmpty();
  }

  private LgspGateway gateway(SSLContext context) {
    URI base = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    LgspGatewayBuilder builder =
        LgspGateway.builder()
            .base(base)
            .authentication(
                LgspAuthentication.clientCredentials(
                    base.resolve("/token"), "khoa", Secret.of("bi-mat")));
    return (context == null ? builder : builder.tls(context)).build();
  }

  private void answer(HttpExchange exchange) throws IOException {
    paths.add(exchange.getRequestURI().getPath());
    exchange.getRequestBody().readAllBytes();
    byte[] body =
        "{\"access_token\":\"t\",\"expires_in\":3600,\"ma\":\"48\"}"
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
