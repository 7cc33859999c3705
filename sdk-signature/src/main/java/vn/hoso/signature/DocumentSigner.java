package vn.hoso.signature;

import java.nio.file.Path;
import java.time.Clock;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.key.SigningKey;

/**
 * Signs documents with a key that signs at once.
 *
 * <pre>{@code
 * SignedDocument signed = DocumentSigner.create(SigningKeys.pkcs12(file, Pin.of(pin)))
 *     .pdf(Path.of("quyet-dinh.pdf"), PdfSignatureOptions.official("Chủ tịch UBND xã"))
 *     .sign(Path.of("quyet-dinh.signed.pdf"));
 * }</pre>
 *
 * <p>Immutable and thread-safe; one signer can sign many documents.
 */
public final class DocumentSigner {

  private final SigningKey key;
  private final SignaturePreparer preparer;

  private DocumentSigner(SigningKey key, SignaturePreparer preparer) {
    this.key = key;
    this.preparer = preparer;
  }

  public static DocumentSigner create(SigningKey key) {
    return new DocumentSigner(key, SignaturePreparer.create(key.certificate()));
  }

  /** Takes the time of signing from this clock, instead of the system's. */
  public DocumentSigner clock(Clock value) {
    return new DocumentSigner(key, preparer.clock(value));
  }

  /**
   * Checks the certificate before the key is asked (NĐ 23/2025/NĐ-CP Điều 15). A certificate whose
   * signature could not be valid is a {@link SigningRefusedException}; what cannot be checked is a
   * warning of {@link SignedDocument}, and at B_LT and B_LTA a {@link TrustMaterialException}.
   */
  public DocumentSigner checkedBy(CertificateCheck value) {
    return new DocumentSigner(key, preparer.checkedBy(value));
  }

  /** What becomes of a signature whose time-stamp cannot be had; signing fails unless set. */
  public DocumentSigner whenTimeStampFails(TimeStampFallback value) {
    return new DocumentSigner(key, preparer.whenTimeStampFails(value));
  }

  /**
   * A PDF to sign; nothing is read yet.
   *
   * @throws IllegalArgumentException if the options contradict each other
   */
  public PdfSigning pdf(Path document, PdfSignatureOptions options) {
    options.requireConsistent();
    return new PdfSigning(key, preparer, document, options);
  }

  /**
   * An XML document to sign; nothing is read yet.
   *
   * @throws IllegalArgumentException if the options contradict each other
   */
  public XmlSigning xml(Path document, XmlSignatureOptions options) {
    options.requireConsistent();
    return new XmlSigning(key, preparer, document, options);
  }

  /**
   * A file of any format to sign in a CMS; nothing is read yet.
   *
   * @throws IllegalArgumentException if the options contradict each other
   */
  public CmsSigning cms(Path document, CmsSignatureOptions options) {
    options.requireConsistent();
    return new CmsSigning(key, preparer, document, options);
  }

  /**
   * Files to sign together in a new container (ASiC-E); nothing is read yet.
   *
   * @throws IllegalArgumentException if the options contradict each other
   */
  public AsicSigning asic(AsicContent content, AsicSignatureOptions options) {
    options.requireConsistent();
    return AsicSigning.of(key, preparer, content, options);
  }

  /**
   * A container (ASiC-E) that gets a signature, beside those of the same form that it may have;
   * nothing is read yet.
   *
   * @throws IllegalArgumentException if the options contradict each other
   */
  public AsicSigning asic(Path container, AsicSignatureOptions options) {
    options.requireConsistent();
    return AsicSigning.of(key, preparer, container, options);
  }
}
