package vn.hoso.signature.internal.verify;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Certificates that a document carries as data. */
final class Certificates {

  private Certificates() {}

  /** Those that can be read: what cannot helps no path. */
  static List<X509Certificate> read(List<byte[]> encoded) {
    List<X509Certificate> certificates = new ArrayList<>(encoded.size());
    for (byte[] der : encoded) {
      try {
        certificates.add(
            (X509Certificate)
                CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der)));
      } catch (CertificateException e) {
        // one more certificate that is not there
      }
    }
    return certificates;
  }
}
