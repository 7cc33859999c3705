package vn.hoso.portal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vn.hoso.simulator.pki.IssuedCertificate;

/** Both ends of TLS connections on 127.0.0.1. */
final class CallbackTls {

  private static final char[] PASSWORD = "chi-de-thu".toCharArray();

  private final KeyStore server;
  private final X509Certificate clientsRoot;

  CallbackTls(Path folder, X509Certificate clientsRoot) throws Exception {
    this.clientsRoot = clientsRoot;
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
    try (InputStream in = Files.newInputStream(file)) {
      server = load(in);
    }
  }

  static String pin(X509Certificate certificate) throws Exception {
    return HexFormat.ofDelimiter(":")
        .withUpperCase()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
  }

  /** Takes clients of the root. */
  SSLContext server() throws Exception {
    return context(server, clientsRoot);
  }

  /** Trusts the server; shows a certificate, or none. */
  SSLContext client(IssuedCertificate own) throws Exception {
    X509Certificate trusted = (X509Certificate) server.getCertificate("server");
    return context(
        own == null ? load(null) : load(new ByteArrayInputStream(own.pkcs12(PASSWORD))), trusted);
  }

  private static SSLContext context(KeyStore own, X509Certificate trusted) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(own, PASSWORD);
    KeyStore anchors = load(null);
    anchors.setCertificateEntry("trusted", trusted);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore load(InputStream in) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(in, PASSWORD);
    return store;
  }
}
