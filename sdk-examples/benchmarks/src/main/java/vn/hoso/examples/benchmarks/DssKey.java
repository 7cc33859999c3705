package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.signature.DocumentSignatureService;
import eu.europa.esig.dss.signature.MultipleDocumentsSignatureService;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.security.KeyStore;
import java.util.List;

/** The key of the workplace, as the European reference implementation uses it. */
final class DssKey implements AutoCloseable {

  private final Pkcs12SignatureToken token;
  private final DSSPrivateKeyEntry key;

  DssKey(Workplace workplace) throws IOException {
    KeyStore.PasswordProtection pin = new KeyStore.PasswordProtection(Workplace.PIN.toCharArray());
    this.token = new Pkcs12SignatureToken(workplace.key().toFile(), pin);
    this.key = token.getKeys().get(0);
  }

  /**
   * Signs one document with SHA-256.
   *
   * @param parameters carry state: new ones for each document
   */
  <P extends AbstractSignatureParameters<?>> DSSDocument sign(
      DocumentSignatureService<P, ?> service, P parameters, DSSDocument document) {
    prepare(parameters);
    ToBeSigned toSign = service.getDataToSign(document, parameters);
    return service.signDocument(document, parameters, value(toSign));
  }

  /** As {@link #sign}, of several documents with one signature. */
  <P extends AbstractSignatureParameters<?>> DSSDocument signAll(
      MultipleDocumentsSignatureService<P, ?> service, P parameters, List<DSSDocument> documents) {
    prepare(parameters);
    ToBeSigned toSign = service.getDataToSign(documents, parameters);
    return service.signDocument(documents, parameters, value(toSign));
  }

  private void prepare(AbstractSignatureParameters<?> parameters) {
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(key.getCertificate());
    parameters.setCertificateChain(key.getCertificateChain());
  }

  private SignatureValue value(ToBeSigned toSign) {
    return token.sign(toSign, DigestAlgorithm.SHA256, key);
  }

  @Override
  public void close() {
    token.close();
  }
}
