package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Validates with the European reference implementation under its default policy and without a
 * network. As its documentation advises, trust anchors and CRLs are kept, and the rest is made for
 * each document.
 */
final class DssValidator {

  private final CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
  private final ExternalResourcesCRLSource crls;

  /** The CRLs are those that the workplace has now. */
  DssValidator(Workplace workplace) throws IOException {
    trusted.addCertificate(new CertificateToken(workplace.root()));
    this.crls =
        new ExternalResourcesCRLSource(
            workplace.crls().stream()
                .map(file -> new FileDocument(file.toFile()))
                .toArray(DSSDocument[]::new));
  }

  Reports validate(Path document) {
    CommonCertificateVerifier sources = new CommonCertificateVerifier();
    sources.setTrustedCertSources(trusted);
    sources.setCrlSource(crls);
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new FileDocument(document.toFile()));
    validator.setCertificateVerifier(sources);
    return validator.validateDocument();
  }

  /** Refuses to let a benchmark go on with a document that is anything but TOTAL_PASSED. */
  void requirePassed(Path document, vn.hoso.signature.SignatureLevel level) {
    Reports reports = validate(document);
    SimpleReport report = reports.getSimpleReport();
    String signature = report.getFirstSignatureId();
    if (signature == null
        || report.getIndication(signature) != Indication.TOTAL_PASSED
        || report.getSignatureFormat(signature) != format(level)) {
      throw new IllegalStateException(
          "DSS should say TOTAL_PASSED and %s of %s:%n%s"
              .formatted(format(level), document, reports.getXmlSimpleReport()));
    }
  }

  static SignatureLevel format(vn.hoso.signature.SignatureLevel level) {
    return switch (level) {
      case B_B -> SignatureLevel.PAdES_BASELINE_B;
      case B_T -> SignatureLevel.PAdES_BASELINE_T;
      case B_LT -> SignatureLevel.PAdES_BASELINE_LT;
      case B_LTA -> SignatureLevel.PAdES_BASELINE_LTA;
    };
  }
}
