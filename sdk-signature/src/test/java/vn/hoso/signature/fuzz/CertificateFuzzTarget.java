package vn.hoso.signature.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import vn.hoso.signature.internal.crypto.Certificates;
import vn.hoso.signature.internal.pkix.file.PkiObjects;
import vn.hoso.signature.internal.report.CertificateNames;

/**
 * What holds for every sequence of bytes: as a file of a trust folder (certificate, CRL, PKCS#7,
 * PEM) it has objects or problems; as a certificate, it has names that can be shown, or is none.
 */
public final class CertificateFuzzTarget {

  private CertificateFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    PkiObjects objects = PkiObjects.decode(bytes);
    assertThat(objects.problems()).allMatch(problem -> !problem.isEmpty());
    Certificates.read(bytes)
        .ifPresent(
            certificate -> {
              assertThat(CertificateNames.display(certificate.getSubjectX500Principal()))
                  .isNotNull();
              assertThat(CertificateNames.organisation(certificate.getIssuerX500Principal()))
                  .isNotNull();
            });
  }
}
