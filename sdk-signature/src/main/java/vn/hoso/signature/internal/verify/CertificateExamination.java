package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.hoso.signature.CheckResult;

/**
 * What was found about a certificate that is to sign.
 *
 * @param path from the certificate to the anchor, as far as it is known
 * @param crls that the checks rest on, in DER
 * @param ocsps OCSP responses that the checks rest on, in DER
 */
public record CertificateExamination(
    List<X509Certificate> path, List<CheckResult> checks, List<byte[]> crls, List<byte[]> ocsps) {

  public CertificateExamination {
    path = List.copyOf(path);
    checks = List.copyOf(checks);
    crls = List.copyOf(crls);
    ocsps = List.copyOf(ocsps);
  }
}
