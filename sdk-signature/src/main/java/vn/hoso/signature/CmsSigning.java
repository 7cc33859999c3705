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
   * <p>With {@link CmsSignatureOptions#further} the document is a CMS. Above B_T all of its signers
   * are brought to the level, not only the new one.
   *
   * @param target a file that is replaced if it exists; may be the CMS that is signed further
   * @throws UnreadableDocumentException if the document is missing
   * @throws UnsupportedDocumentException if it is to be signed further, and is no CMS
   * @throws SigningRefusedException if the certificate is not valid now, the document is too large
   *     to be attached, or earlier signatures are broken or do not allow another one
   * @throws TrustMaterialException at B_LT and B_LTA, if a certificate has no path to an anchor, or
   *     its status cannot be had
   * @throws SigningKeyException if the key cannot be used, or does not belong to its certificate
   * @throws TimeStampException if there is no usable time-stamp
   * @throws UnwritableDocumentException if the target cannot be written
   */
  public SignedDocument sign(Path target) {
    try (TargetFile file = TargetFile.createBeside(signedBeside(), target)) {
      PreparedSignature prepared = preparer.prepareCms(document, options);
      StampedValue signature = prepared.stamped(key.sign(prepared.bytesToSign()));
      prepared.write(signature, file);
      return prepared.finish(signature, options.level(), extension(), file, target);
    }
  }

  private @Nullable Extension extension() {
    return DocumentExtender.extension(
        options.extender(), DocumentFormat.CMS, signedBeside(), options.timestamp());
  }

  /** What the signature is of, if that is not inside of it. */
  private @Nullable Path signedBeside() {
    return options.form() == CmsForm.DETACHED ? document : options.content().orElse(null);
  }
}
