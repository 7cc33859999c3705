package vn.hoso.signature;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.asic.SignatureNames;
import vn.hoso.signature.internal.asic.SignedContainer;
import vn.hoso.signature.internal.cms.build.SignedAttributes;
import vn.hoso.signature.internal.xml.write.ContainerSignature;
import vn.hoso.signature.key.SigningCertificate;

/** Prepares a signature over all files of a container, in addition to those that it has. */
final class AsicPreparer {

  private final Container container;
  private final SignedContainer parts;
  private final PreparedContext context;
  private final AsicSignatureOptions options;

  private AsicPreparer(Container container, PreparedContext context, AsicSignatureOptions options) {
    this.container = container;
    this.parts = SignedContainer.of(container);
    this.context = context;
    this.options = options;
  }

  /**
   * Reads each file once, in constant memory.
   *
   * @param sha256 of the container, see {@link PreparedAsic#sha256}
   */
  static PreparedAsic prepare(
      Container container, PreparedContext context, String sha256, AsicSignatureOptions options) {
    AsicPreparer preparer = new AsicPreparer(container, context, options);
    preparer.requireSignable();
    SignatureNames names = SignatureNames.next(container);
    return options.isXades() ? preparer.xades(names, sha256) : preparer.cades(names, sha256);
  }

  private void requireSignable() {
    Path document = context.document();
    if (parts.type() != SignedContainer.Type.ASIC_E) {
      throw new UnsupportedDocumentException(
          ("%s is no ASiC-E container but %s, which takes no signature here: put it into a"
                  + " container of its own")
              .formatted(document, parts.type()));
    }
    if (!container.defects().isEmpty()) {
      throw new SigningRefusedException(
          "%s takes no signature, since %s: get the original again"
              .formatted(document, container.defects().get(0)));
    }
    if (parts.data().isEmpty()) {
      throw new SigningRefusedException("%s has no file to sign: add one".formatted(document));
    }
    if (options.isXades() ? !parts.cms().isEmpty() : !parts.xml().isEmpty()) {
      throw new SigningRefusedException(
          "%s has signatures of the other form, and containers have one form only: sign with %s"
              .formatted(document, options.isXades() ? "cades" : "xades"));
    }
    parts.requireRoom(document);
  }

  private PreparedAsic xades(SignatureNames names, String sha256) {
    SigningCertificate signer = context.certificate();
    return new PreparedAsicXml(
        context,
        sha256,
        names.xml(),
        ContainerSignature.write(
            container.nameOf(names.xml()),
            names.id(),
            container.references(parts.data()),
            container,
            signer,
            context.signingTime(),
            options.title().orElse(null)));
  }

  private PreparedAsic cades(SignatureNames names, String sha256) {
    String manifest =
        container.manifest(parts.data(), names.cms(), "application/pkcs7-signature", null);
    SigningCertificate signer = context.certificate();
    byte[] digest =
        signer.algorithm().digest().newDigest().digest(manifest.getBytes(StandardCharsets.UTF_8));
    return new PreparedAsicCms(
        context,
        sha256,
        names.cms(),
        names.manifest(),
        manifest,
        SignedAttributes.of(
            digest, signer.certificate(), options.title().orElse(null), context.signingTime()));
  }
}
