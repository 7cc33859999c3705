package vn.hoso.signature;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.DocumentBytes;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.verify.DocumentFormat;
import vn.hoso.signature.key.SigningKey;

/**
 * Files to sign together in a new container, or a container that gets a further signature; and how.
 *
 * <p>Immutable and thread-safe.
 */
public final class AsicSigning {

  private final SigningKey key;
  private final SignaturePreparer preparer;
  private final AsicSignatureOptions options;
  private final @Nullable Path container;
  private final Consumer<TargetFile> source;

  private AsicSigning(
      SigningKey key,
      SignaturePreparer preparer,
      AsicSignatureOptions options,
      @Nullable Path container,
      Consumer<TargetFile> source) {
    this.key = key;
    this.preparer = preparer;
    this.options = options;
    this.container = container;
    this.source = source;
  }

  static AsicSigning of(
      SigningKey key,
      SignaturePreparer preparer,
      AsicContent content,
      AsicSignatureOptions options) {
    return new AsicSigning(
        key, preparer, options, null, file -> content.writeTo(file, preparer.now()));
  }

  static AsicSigning of(
      SigningKey key, SignaturePreparer preparer, Path container, AsicSignatureOptions options) {
    return new AsicSigning(
        key, preparer, options, container, file -> DocumentBytes.copy(container, file));
  }

  /**
   * Writes the container with a signature over all of its files, in constant memory. The bytes of
   * entries that are there, and with them earlier signatures, stay as they are; an earlier
   * signature that does not cover all files does not do so afterwards. The key is asked only after
   * everything that can be refused was checked. If this fails, nothing is left under the target's
   * name, or what was there before.
   *
   * @param target a file that is replaced if it exists; may be the container itself
   * @throws UnreadableDocumentException if the container or a file is missing or damaged, or the
   *     container is over a limit
   * @throws UnsupportedDocumentException if the container is no ASiC-E
   * @throws SigningRefusedException if the certificate is not valid now, or there are no files, or
   *     more than can be read again, or the container is not the same to everybody who opens it, or
   *     has signatures of the other form
   * @throws TrustMaterialException at B_LT and B_LTA, if a certificate has no path to an anchor, or
   *     its status cannot be had
   * @throws SigningKeyException if the key cannot be used, or does not belong to its certificate
   * @throws TimeStampException if there is no usable time-stamp
   * @throws UnwritableDocumentException if the target cannot be written
   */
  public SignedDocument sign(Path target) {
    try (TargetFile file = TargetFile.create(target)) {
      source.accept(file);
      Path name = container == null ? target : container;
      PreparedAsic asic = preparer.asic(file.source(name), "", options);
      PreparedSignature prepared =
          preparer.prepared(
              asic, options.timestamp().orElse(null), preparer.checked(options.level()));
      StampedValue signature = prepared.stamped(key.sign(asic.bytesToSign()));
      asic.append(signature, file);
      return prepared.finish(signature, options.level(), extension(), file, target);
    }
  }

  private @Nullable Extension extension() {
    return DocumentExtender.extension(
        options.extender(), DocumentFormat.ASIC, null, options.timestamp());
  }
}
