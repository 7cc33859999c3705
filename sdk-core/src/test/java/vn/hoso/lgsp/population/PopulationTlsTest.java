package vn.hoso.lgsp.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.error.TransportException;
import vn.hoso.testing.TestTls;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Secret;

/** A client has its own trust and its own certificate, and the rest of the JVM has neither. */
class PopulationTlsTest {

  private static final byte[] NOBODY =
      ("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><CongdanCollection"
              + " xmlns='http://www.mic.gov.vn/dancu/1.0'/></s:Body></s:Envelope>")
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void tls_ofItsOwn_isTheClientsAlone() throws Exception {
    TestTls tls = TestTls.create(folder);
    SSLContext context = tls.context();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters asking = context.getDefaultSSLParameters();
            asking.setNeedClientAuth(true);
            parameters.setSSLParameters(asking);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, NOBODY.length);
          exchange.getResponseBody().write(NOBODY);
          exchange.close();
        });
    server.start();
    URI service = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/dan-cu");
    SSLContext nobody = TestTls.context(TestTls.load(null), tls.certificate());

    try (PopulationDatabase known = client(service).tls(context).build();
        PopulationDatabase unknown = client(service).tls(nobody).build();
        PopulationDatabase usual = client(service).build()) {
      assertThat(known.lookUp(PopulationRig.query()).citizen()).isEmpty();
      assertThatThrownBy(() -> unknown.lookUp(PopulationRig.query()))
          .isExactlyInstanceOf(TransportException.class);
      assertThatThrownBy(() -> usual.lookUp(PopulationRig.query()))
          .isExactlyInstanceOf(TransportException.class)
          .hasMessageContaining("no TLS connection; nothing was sent.");
    } finally {
      server.stop(0);
    }
  }

  private static PopulationDatabaseBuilder client(URI service) {
    HashAuthentication account = HashAuthentication.of("xa", Secret.of("k"));
    return PopulationDatabase.builder()
        .route(PopulationRoute.direct(service, account))
        .retry(RetryPolicy.none());
  }
}
