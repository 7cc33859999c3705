package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.ServiceLoaderPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Validates with the European reference implementation under its default policy and without a
 * network: trust anchors and CRLs are kept, and the rest is made for each document.
 */
final class DssValidator {

  private final DssSources sources;

  DssValidator(GivenFiles given) throws IOException {
    this.sources = new DssSources(given);
  }

  Reports validate(Path document) {
    return validate(SignedDocumentValidator.fromDocument(new FileDocument(document.toFile())));
  }

  /** Without drawing the pages of short documents to compare them. */
  Reports validateWithoutDrawing(Path pdf) {
    DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
    differences.setMaximalPagesAmountForVisualComparison(0);
    IPdfObjFactory factory = new ServiceLoaderPdfObjFactory();
    factory.setPdfDifferencesFinder(differences);
    PDFDocumentValidator validator = new PDFDocumentValidator(new FileDocument(pdf.toFile()));
    validator.setPdfObjFactory(factory);
    return validate(validator);
  }

  Reports validateDetached(Path signature, Path content) {
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new FileDocument(signature.toFile()));
    validator.setDetachedContents(List.of(new FileDocument(content.toFile())));
    return validate(validator);
  }

  private Reports validate(SignedDocumentValidator validator) {
    validator.setCertificateVerifier(sources.verifier());
    return validator.validateDocument();
  }

  /**
   * Refuses to let a benchmark go on with a document of which any signature is anything but
   * TOTAL_PASSED, or of another level than was meant.
   */
  static void requirePassed(Reports reports, SignatureLevel level, int signatures) {
    SimpleReport report = reports.getSimpleReport();
    List<String> ids = report.getSignatureIdList();
    boolean passed =
        ids.stream()
            .allMatch(
                id ->
                    report.getIndication(id) == Indication.TOTAL_PASSED
                        && report.getSignatureFormat(id) == level);
    if (ids.size() != signatures || !passed) {
      throw new IllegalStateException(
          "DSS should say TOTAL_PASSED and %s of %d signatures of %s:%n%s"
              .formatted(
                  level, signatures, report.getDocumentFilename(), reports.getXmlSimpleReport()));
    }
  }

  /**
   * How DSS calls a level.
   *
   * @param form PAdES, XAdES or CAdES
   */
  static SignatureLevel format(String form, vn.hoso.signature.SignatureLevel level) {
    return SignatureLevel.valueByName(
        "%s-BASELINE-%s".formatted(form, level.name().substring("B_".length())));
  }
}
