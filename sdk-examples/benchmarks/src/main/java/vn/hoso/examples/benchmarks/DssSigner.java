package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.file.Path;
import vn.hoso.signature.SignatureLevel;

/**
 * Signs PDFs with the European reference implementation as its documentation shows: key and service
 * are kept, parameters, which carry state, are made for each document.
 */
final class DssSigner implements AutoCloseable {

  private final DssKey key;
  private final SignatureLevel level;
  private final PAdESService service;

  DssSigner(Workplace workplace, SignatureLevel level) throws IOException {
    this.key = new DssKey(workplace);
    this.level = level;
    boolean withEvidence = level == SignatureLevel.B_LT || level == SignatureLevel.B_LTA;
    this.service =
        new PAdESService(
            withEvidence
                ? new DssSources(workplace.given()).verifier()
                : new CommonCertificateVerifier());
    service.setTspSource(new OnlineTSPSource(workplace.timeStampService().toString()));
  }

  void sign(Path document, Path target) throws IOException {
    sign(document, target, new PAdESSignatureParameters());
  }

  /** With an image on the page. */
  void signVisibly(Path document, Path target, SignatureImageParameters image) throws IOException {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setImageParameters(image);
    sign(document, target, parameters);
  }

  private void sign(Path document, Path target, PAdESSignatureParameters parameters)
      throws IOException {
    parameters.setSignatureLevel(DssValidator.format(level));
    key.sign(service, parameters, new FileDocument(document.toFile())).save(target.toString());
  }

  @Override
  public void close() {
    key.close();
  }
}
