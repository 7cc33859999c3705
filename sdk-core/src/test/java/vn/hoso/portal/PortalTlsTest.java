package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.portal.PortalSamples.NUMBER;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilderException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.error.TransportException;
import vn.hoso.portal.SubmissionResult.Action;
import vn.hoso.testing.TestTls;

/** A security server that speaks TLS, trusted or not, and the wrong scheme in its address. */
class PortalTlsTest {

  @TempDir static Path folder;
  private static TestTls tls;

  private final SSLContext usual = defaultContext();
  private final PortalRig rig = new PortalRig();
  private HttpsServer server;
  private String received = "";

  @BeforeAll
  static void makeCertificate() throws Exception {
    tls = TestTls.create(folder);
  }

  @BeforeEach
  void serve() throws Exception {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    server.createContext("/VXPAdapter/RestService/forward/mapi/login", this::logIn);
    server.createContext("/VXPAdapter/RestService/forward/mapi/integration", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    SSLContext.setDefault(usual);
    server.stop(0);
    rig.close();
  }

  @Test
  void https_certificateTrusted_carriesLargeRequestsAndReplies() throws Exception {
    SSLContext.setDefault(tls.context());
    NationalPortal client = at("https");
    String note = "Ghi chú dài. ".repeat(20_000);

    assertThat(client.dossiers().insert(PortalSamples.builder().note(note).build()).action())
        .isEqualTo(Action.INSERTED);
    assertThat(client.dossiers().find(NUMBER).orElseThrow().jsonWithCitizensData())
        .hasSizeGreaterThan(700_000);
    assertThat(received).contains(note);
  }

  @Test
  void https_certificateNotTrusted_saysWhatToCheck() {
    assertThatThrownBy(() -> at("https").dossiers().find(NUMBER))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageStartingWith("login at https://127.0.0.1:")
        .hasMessageContaining(
            "attempt 1: no TLS connection; nothing was sent. If the service speaks plain http, give"
                + " its address as http://. Otherwise check that its certificate is trusted by this"
                + " JVM and names the host.")
        .hasRootCauseInstanceOf(CertPathBuilderException.class)
        .cause()
        .hasCauseInstanceOf(SSLException.class);
  }

  @Test
  void https_toAPlainPort_asksForHttp() {
    URI plain = URI.create(rig.portal.uri().toString().replace("http:", "https:"));

    assertThatThrownBy(() -> at(plain).dossiers().find(NUMBER))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageStartingWith("login at " + plain)
        .hasMessageContaining(
            "attempt 1: no TLS connection; nothing was sent. If the service speaks plain http, give"
                + " its address as http://.")
        .cause()
        .hasCauseInstanceOf(SSLException.class);
  }

  @Test
  void http_toATlsPortThatHangsUp_asksWhetherItShouldBeHttps() {
    assertThatThrownBy(() -> at("http").dossiers().find(NUMBER))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessageStartingWith("login at http://127.0.0.1:")
        .hasMessageContaining(
            "attempt 4: the connection ended before the answer was complete. If it happens every"
                + " time, check whether the address has to begin with https://.");
  }

  @Test
  void http_toATlsPortThatAnswersWithAnAlert_asksForHttps() throws Exception {
    try (ServerSocket port = tls.context().getServerSocketFactory().createServerSocket(0)) {
      Thread refusals = new Thread(() -> refuse(port), "tls-refusals");
      refusals.setDaemon(true);
      refusals.start();
      URI address = URI.create("http://127.0.0.1:" + port.getLocalPort() + "/VXPAdapter");

      assertThatThrownBy(() -> at(address).dossiers().find(NUMBER))
          .isExactlyInstanceOf(TransportException.class)
          .hasMessageStartingWith("login at " + address)
          .hasMessageContaining(
              "what came back is not HTTP. If the service speaks TLS, give its address as https://."
                  + " Otherwise check the port: another program answers there.");
    }
  }

  private NationalPortal at(String scheme) {
    return at(URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/VXPAdapter"));
  }

  private NationalPortal at(URI securityServer) {
    return rig.client(builder -> builder.securityServer(securityServer));
  }

  private void logIn(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    send(exchange, "{\"error_code\":0,\"message\":\"\",\"session\":\"b9d1\"}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean lookUp = request.contains("TraCuuHoSo");
    received = lookUp ? received : request;
    String note = "Ghi chú dài. ".repeat(lookUp ? 60_000 : 0);
    send(exchange, "{\"error_code\":0,\"result\":[{\"GhiChu\":\"" + note + "\"}]}");
  }

  private static void send(HttpExchange exchange, String reply) throws IOException {
    byte[] body = reply.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Reading begins the handshake, which plain HTTP does not take part in. */
  private static void refuse(ServerSocket tls) {
    while (!tls.isClosed()) {
      try (Socket connection = tls.accept()) {
        assertThat(connection.getInputStream().read()).isNegative();
      } catch (IOException expected) {
        assertThat(expected).isInstanceOfAny(SSLException.class, SocketException.class);
      }
    }
  }

  private static SSLContext defaultContext() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM has no TLS", e);
    }
  }
}
