package vn.hoso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server on 127.0.0.1 with a certificate of its own that nobody else trusts. */
public final class TestTls {

  /** Of every store of keys here. */
  public static final String PASSWORD = "chi-de-thu";

  private final KeyStore keys;

  private TestTls(KeyStore keys) {
    this.keys = keys;
  }

  /** Makes a key by {@code keytool}. */
  public static TestTls create(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("may-chu.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
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
      return new TestTls(load(in));
    }
  }

  public KeyStore keys() {
    return keys;
  }

  public X509Certificate certificate() throws GeneralSecurityException {
    return (X509Certificate) keys.getCertificate("server");
  }

  /** Of the server, and of a client that trusts it. */
  public SSLContext context() throws IOException, GeneralSecurityException {
    return context(keys, certificate());
  }

  /**
   * Of a client that trusts it.
   *
   * @param own the client's key and certificate in PKCS#12, or null for one that has none
   */
  public SSLContext client(byte[] own) throws IOException, GeneralSecurityException {
    return context(load(own == null ? null : new ByteArrayInputStream(own)), certificate());
  }

  /** Shows the key of a store, if there is one, and trusts a certificate. */
  public static SSLContext context(KeyStore own, X509Certificate trusted)
      throws IOException, GeneralSecurityException {
    KeyManagerFactory shown = KeyManagerFactory.getInstance("PKIX");
    shown.init(own, PASSWORD.toCharArray());
    KeyStore anchors = load(null);
    anchors.setCertificateEntry("trusted", trusted);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(shown.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /** A PKCS#12 store; an empty one for null. */
  public static KeyStore load(InputStream in) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(in, PASSWORD.toCharArray());
    return store;
  }
}
