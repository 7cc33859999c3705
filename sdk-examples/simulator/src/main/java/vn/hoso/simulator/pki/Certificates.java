package vn.hoso.simulator.pki;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** From the JDK's certificates to Bouncy Castle's. */
final class Certificates {
  private Certificates() {}

  static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new JcaX509CertificateHolder(certificate);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(
          "Cannot encode the certificate of " + certificate.getSubjectX500Principal(), e);
    }
  }
}
