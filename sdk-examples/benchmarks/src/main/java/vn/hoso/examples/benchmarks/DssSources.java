package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.IOException;

/**
 * What the reference implementation trusts, and the CRLs that it has. As its documentation advises,
 * they are kept.
 */
final class DssSources {

  private final CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
  private final ExternalResourcesCRLSource crls;

  DssSources(GivenFiles given) throws IOException {
    trusted.addCertificate(new CertificateToken(given.root()));
    this.crls =
        new ExternalResourcesCRLSource(
            given.crls().stream()
                .map(file -> new FileDocument(file.toFile()))
                .toArray(DSSDocument[]::new));
  }

  /** For one document. */
  CommonCertificateVerifier verifier() {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setCrlSource(crls);
    return verifier;
  }
}
