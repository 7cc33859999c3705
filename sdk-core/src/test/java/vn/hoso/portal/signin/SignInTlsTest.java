package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.error.TransportException;
import vn.hoso.testing.TestTls;
import vn.hoso.transport.Secret;

/** A client trusts whom its own context trusts, and the rest of the JVM does not. */
class SignInTlsTest {

  @TempDir Path folder;

  @Test
  void tls_ofItsOwn_isTheClientsAlone() throws Exception {
    SSLContext context = TestTls.create(folder).context();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    byte[] reply = "{\"active\":true}".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    server.start();
    IdentityProvider provider =
        IdentityProvider.nationalPortal("xa", Secret.of("s"), SignInRig.CALLBACK)
            .wso2(URI.create("https://127.0.0.1:" + server.getAddress().getPort()))
            .build();

    try (SignIn trusting = SignIn.builder().provider(provider).tls(context).build();
        SignIn usual = SignIn.builder().provider(provider).build()) {
      assertThat(trusting.introspect(Secret.of("t")).active()).isTrue();
      assertThatThrownBy(() -> usual.introspect(Secret.of("t")))
          .isExactlyInstanceOf(TransportException.class)
          .hasMessageContaining("no TLS connection; nothing was sent.");
    } finally {
      server.stop(0);
    }
  }
}
