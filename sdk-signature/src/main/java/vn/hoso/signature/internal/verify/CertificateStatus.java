package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import vn.hoso.signature.internal.pkix.RevocationFinding;
import vn.hoso.signature.internal.pkix.RevocationProof;
import vn.hoso.signature.internal.report.CertificateNames;

/**
 * What is known of a certificate's revocation, and the CRL or OCSP response that says so.
 *
 * @param proof at the instant at which the certificate was judged
 */
public record CertificateStatus(X509Certificate certificate, RevocationProof proof) {

  public RevocationFinding finding() {
    return proof.finding();
  }

  String name() {
    return CertificateNames.display(certificate.getSubjectX500Principal());
  }
}
