package vn.hoso.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.error.TransportException;
import vn.hoso.transport.Secret;

/** A client trusts whom its own context trusts, and the rest of the JVM does not. */
class SignInTlsTest {

  private static final char[] PASSWORD = "chi-de-thu".toCharArray();

  @TempDir Path folder;

  @Test
  void tls_ofItsOwn_isTheClientsAlone() throws Exception {
    SSLContext context = context(makeCertificate());
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

  private KeyStore makeCertificate() throws Exception {
    Path file = folder.resolve("may-chu.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
