package vn.hoso.signature.internal.crypto;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Certificates that come, or go, as data along with a signature. */
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

  /** The DER form. */
  public static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read has no encoded form", e);
    }
  }

  /** A verifier that trusts the root has it, and one that does not must not take it. */
  public static List<X509Certificate> withoutRoot(List<X509Certificate> chain) {
    return chain.stream()
        .filter(
            each ->
                chain.size() == 1
                    || !each.getSubjectX500Principal().equals(each.getIssuerX500Principal()))
        .toList();
  }
}
