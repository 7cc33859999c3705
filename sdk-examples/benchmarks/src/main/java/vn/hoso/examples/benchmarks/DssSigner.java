package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import vn.hoso.signature.SignatureLevel;

/**
 * Signs with the European reference implementation as its documentation shows: key and service are
 * kept, parameters, which carry state, are made for each document.
 */
final class DssSigner implements AutoCloseable {

  private final PAdESService service = new PAdESService(new CommonCertificateVerifier());
  private final Pkcs12SignatureToken token;
  private final DSSPrivateKeyEntry key;
  private final SignatureLevel level;

  DssSigner(Workplace workplace, SignatureLevel level) throws IOException {
    KeyStore.PasswordProtection pin = new KeyStore.PasswordProtection(Workplace.PIN.toCharArray());
    this.token = new Pkcs12SignatureToken(workplace.key().toFile(), pin);
    this.key = token.getKeys().get(0);
    this.level = level;
    service.setTspSource(new OnlineTSPSource(workplace.timeStampService().toString()));
  }

  void sign(Path document, Path target) throws IOException {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(DssValidator.format(level));
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(key.getCertificate());
    parameters.setCertificateChain(key.getCertificateChain());
    DSSDocument input = new FileDocument(document.toFile());
    ToBeSigned toSign = service.getDataToSign(input, parameters);
    SignatureValue value = token.sign(toSign, parameters.getDigestAlgorithm(), key);
    service.signDocument(input, parameters, value).save(target.toString());
  }

  @Override
  public void close() {
    token.close();
  }
}
