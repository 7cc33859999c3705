package vn.hoso.signature;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.verify.DocumentFormat;
import vn.hoso.signature.key.SigningKey;

/**
 * A PDF, and how to sign it.
 *
 * <p>Immutable and thread-safe.
 */
public final class PdfSigning {

  /** Another time-stamp may be a little longer than the one that did not fit. */
  private static final int MARGIN_BYTES = 1024;

  private final SigningKey key;
  private final SignaturePreparer preparer;
  private final Path document;
  private final PdfSignatureOptions options;

  PdfSigning(
      SigningKey key, SignaturePreparer preparer, Path document, PdfSignatureOptions options) {
    this.key = key;
    this.preparer = preparer;
    this.document = document;
    this.options = options;
  }

  /**
   * Appends a revision with the signature: the document's own bytes, and with them its earlier
   * signatures, stay as they are. The key is asked only after everything that can be refused was
   * checked. If this fails, nothing is left under the target's name, or what was there before.
   *
   * @param target a file that is replaced if it exists; may be the document itself
   * @throws UnreadableDocumentException if the document is missing, empty, damaged or encrypted
   * @throws UnsupportedDocumentException if it is not a PDF
   * @throws SigningRefusedException if the certificate is not valid now, or the document or an
   *     earlier signature forbids a signature
   * @throws TrustMaterialException at B_LT and B_LTA, if a certificate has no path to an anchor, or
   *     its status cannot be had
   * @throws SigningKeyException if the key cannot be used, or does not belong to its certificate
   * @throws TimeStampException if there is no usable time-stamp
   * @throws UnwritableDocumentException if the target cannot be written
   */
  public SignedDocument sign(Path target) {
    try (TargetFile file = TargetFile.create(target)) {
      PreparedPdf pdf = preparer.pdf(document, options, file);
      CertificateState checked = preparer.checked(options.level());
      PreparedSignature prepared = prepared(pdf, checked);
      StampedValue signature = prepared.stamped(key.sign(pdf.bytesToSign()));
      byte[] cms = pdf.cms(signature);
      if (!pdf.hasRoomFor(cms)) {
        file.restart();
        pdf = preparer.pdf(document, options.reservedBytes(cms.length + MARGIN_BYTES), file);
        prepared = prepared(pdf, checked);
        signature = prepared.stamped(key.sign(pdf.bytesToSign()));
        cms = pdf.cms(signature);
      }
      pdf.append(cms, file);
      return prepared.finish(signature, options.level(), extension(), file, target);
    }
  }

  private PreparedSignature prepared(PreparedPdf pdf, @Nullable CertificateState checked) {
    return preparer.prepared(pdf, options.timestamp().orElse(null), checked);
  }

  private @Nullable Extension extension() {
    return DocumentExtender.extension(
        options.extender(), DocumentFormat.PDF, null, options.timestamp());
  }
}
