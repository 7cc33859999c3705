package vn.hoso.signature.internal.crypto;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Certificates that came as data along with a signature. */
public final class Certificates {

  private Certificates() {}

  /** Empty if it cannot be read: it is then one that did not come, and helps no path. */
  public static Optional<X509Certificate> read(byte[] der) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }
}
