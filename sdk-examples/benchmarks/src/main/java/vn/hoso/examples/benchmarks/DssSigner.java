package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.hoso.signature.SignatureLevel;

/**
 * Signs with the European reference implementation as its documentation shows: key and services are
 * kept, parameters, which carry state, are made for each document.
 */
final class DssSigner implements AutoCloseable {

  private final DssKey key;
  private final SignatureLevel level;
  private final PAdESService pdf;
  private final XAdESService xml;
  private final CAdESService cms;
  private final ASiCWithXAdESService container;

  DssSigner(Workplace workplace, SignatureLevel level) throws IOException {
    this.key = new DssKey(workplace);
    this.level = level;
    boolean withEvidence = level == SignatureLevel.B_LT || level == SignatureLevel.B_LTA;
    CommonCertificateVerifier verifier =
        withEvidence
            ? new DssSources(workplace.given()).verifier()
            : new CommonCertificateVerifier();
    OnlineTSPSource timestamps = new OnlineTSPSource(workplace.timeStampService().toString());
    this.pdf = new PAdESService(verifier);
    pdf.setTspSource(timestamps);
    this.xml = new XAdESService(verifier);
    xml.setTspSource(timestamps);
    this.cms = new CAdESService(verifier);
    cms.setTspSource(timestamps);
    this.container = new ASiCWithXAdESService(verifier);
    container.setTspSource(timestamps);
  }

  void signPdf(Path document, Path target) throws IOException {
    signPdf(document, target, new PAdESSignatureParameters());
  }

  /** With an image on the page. */
  void signVisibly(Path document, Path target, SignatureImageParameters image) throws IOException {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setImageParameters(image);
    signPdf(document, target, parameters);
  }

  private void signPdf(Path document, Path target, PAdESSignatureParameters parameters)
      throws IOException {
    parameters.setSignatureLevel(DssValidator.format("PAdES", level));
    key.sign(pdf, parameters, file(document)).save(target.toString());
  }

  /** Enveloped in the document. */
  void signXml(Path document, Path target) throws IOException {
    XAdESSignatureParameters parameters = new XAdESSignatureParameters();
    parameters.setSignatureLevel(DssValidator.format("XAdES", level));
    parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
    key.sign(xml, parameters, file(document)).save(target.toString());
  }

  /** The signature without the content. */
  void signCms(Path content, Path target) throws IOException {
    CAdESSignatureParameters parameters = new CAdESSignatureParameters();
    parameters.setSignatureLevel(DssValidator.format("CAdES", level));
    parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
    key.sign(cms, parameters, file(content)).save(target.toString());
  }

  /** The files in an ASiC-E container with one XAdES signature. */
  void signContainer(List<Path> files, Path target) throws IOException {
    ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
    parameters.setSignatureLevel(DssValidator.format("XAdES", level));
    parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
    key.signAll(container, parameters, files.stream().map(DssSigner::file).toList())
        .save(target.toString());
  }

  @Override
  public void close() {
    key.close();
  }

  private static DSSDocument file(Path file) {
    return new FileDocument(file.toFile());
  }
}
