package vn.hoso.signature;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.verify.DocumentFormat;
import vn.hoso.signature.key.SigningKey;

/**
 * An XML document, and how to sign it.
 *
 * <p>Immutable and thread-safe.
 */
public final class XmlSigning {

  private final SigningKey key;
  private final SignaturePreparer preparer;
  private final Path document;
  private final XmlSignatureOptions options;

  XmlSigning(
      SigningKey key, SignaturePreparer preparer, Path document, XmlSignatureOptions options) {
    this.key = key;
    this.preparer = preparer;
    this.document = document;
    this.options = options;
  }

  /**
   * Writes the document with the signature in it. All other bytes stay as they are, white space,
   * encoding and quotation marks included; only an empty-element tag that gets the signature
   * becomes a start-tag and an end-tag. The key is asked only after everything that can be refused
   * was checked. If this fails, nothing is left under the target's name, or what was there before.
   *
   * @param target a file that is replaced if it exists; may be the document itself
   * @throws UnreadableDocumentException if the document is missing, no well-formed XML, has a
   *     document type, or is beyond a limit (20 MiB; see the documentation of signing)
   * @throws SigningRefusedException if the certificate is not valid now, an Id or the place of the
   *     signature is not there or not unique, or an earlier signature would break
   * @throws TrustMaterialException at B_LT and B_LTA, if a certificate has no path to an anchor, or
   *     its status cannot be had
   * @throws SigningKeyException if the key cannot be used, or does not belong to its certificate
   * @throws TimeStampException if there is no usable time-stamp
   * @throws UnwritableDocumentException if the target cannot be written
   */
  public SignedDocument sign(Path target) {
    try (TargetFile file = TargetFile.create(target)) {
      PreparedSignature prepared = preparer.prepareXml(document, options);
      StampedValue signature = prepared.stamped(key.sign(prepared.bytesToSign()));
      prepared.write(signature, file);
      return prepared.finish(signature, options.level().orElse(null), extension(), file, target);
    }
  }

  private @Nullable Extension extension() {
    return DocumentExtender.extension(
        options.extender(), DocumentFormat.XML, null, options.timestamp());
  }
}
