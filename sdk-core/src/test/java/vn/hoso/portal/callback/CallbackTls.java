package vn.hoso.portal.callback;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import vn.hoso.simulator.pki.IssuedCertificate;
import vn.hoso.testing.TestTls;

/** Both ends of TLS connections on 127.0.0.1. */
final class CallbackTls {

  private final TestTls server;
  private final X509Certificate clientsRoot;

  CallbackTls(Path folder, X509Certificate clientsRoot) throws Exception {
    this.clientsRoot = clientsRoot;
    this.server = TestTls.create(folder);
  }

  static String pin(X509Certificate certificate) throws Exception {
    return HexFormat.ofDelimiter(":")
        .withUpperCase()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
  }

  /** Takes clients of the root. */
  SSLContext server() throws Exception {
    return TestTls.context(server.keys(), clientsRoot);
  }

  /** Trusts the server; shows a certificate, or none. */
  SSLContext client(IssuedCertificate own) throws Exception {
    return server.client(own == null ? null : own.pkcs12(TestTls.PASSWORD.toCharArray()));
  }
}
