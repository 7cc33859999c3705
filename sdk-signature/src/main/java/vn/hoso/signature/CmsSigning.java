package vn.hoso.signature;

import java.nio.file.Path;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.key.SigningKey;

/**
 * A file of any format, and how to sign it in a CMS.
 *
 * <p>Immutable and thread-safe.
 */
public final class CmsSigning {

  private final SigningKey key;
  private final SignaturePreparer preparer;
  private final Path document;
  private final CmsSignatureOptions options;

  CmsSigning(
      SigningKey key, SignaturePreparer preparer, Path document, CmsSignatureOptions options) {
    this.key = key;
    this.preparer = preparer;
    this.document = document;
    this.options = options;
  }

  /**
   * Writes the signature, in DER. The document is read in constant memory if the signature is
   * detached. The key is asked only after everything that can be refused was checked. If this
   * fails, nothing is left under the target's name, or what was there before.
   *
   * @param target a file that is replaced if it exists
   * @throws UnreadableDocumentException if the document is missing
   * @throws SigningRefusedException if the certificate is not valid now, or the document is too
   *     large to be attached
   * @throws SigningKeyException if the key cannot be used, or does not belong to its certificate
   * @throws TimeStampException if there is no usable time-stamp
   * @throws UnwritableDocumentException if the target cannot be written
   */
  public SignedDocument sign(Path target) {
    try (TargetFile file = TargetFile.create(target)) {
      PreparedSignature prepared = preparer.cms(document, options);
      return prepared.complete(key.sign(prepared.bytesToSign()), file, target);
    }
  }
}
