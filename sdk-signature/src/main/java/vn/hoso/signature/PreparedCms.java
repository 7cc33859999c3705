package vn.hoso.signature;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.cms.build.CmsAddition;
import vn.hoso.signature.internal.cms.build.SignedAttributes;
import vn.hoso.signature.internal.cms.build.SignedDataBuilder;
import vn.hoso.signature.internal.cms.build.UnsignedAttribute;
import vn.hoso.signature.internal.cms.read.CmsFile;
import vn.hoso.signature.internal.cms.read.CmsReader;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.crypto.Certificates;
import vn.hoso.signature.internal.crypto.Sha256;
import vn.hoso.signature.internal.io.DocumentBytes;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.StoredBytes;
import vn.hoso.signature.internal.io.TargetFile;

/**
 * A CMS signature without its value.
 *
 * @param beside what the CMS signs that is signed further, if that is detached; or null
 * @param earlier the SHA-256, in hexadecimal, of the document, if that is a CMS that is added to;
 *     or empty
 * @param countersigned the index of the signer whose signature is signed, of a counter-signature
 */
record PreparedCms(
    PreparedContext context,
    CmsForm form,
    @Nullable Path beside,
    String earlier,
    int countersigned,
    SignedAttributes signedAttributes)
    implements PreparedState {

  static final String MAGIC = "hoso-prepared-cms-2";

  /** Leaves a megabyte for certificates and a time-stamp, so that the result can be read. */
  private static final int MAX_ATTACHED = CmsReader.MAX_LENGTH - (1 << 20);

  static void requireSmall(Path document) {
    long length = DocumentBytes.length(document);
    if (length > MAX_ATTACHED) {
      throw new SigningRefusedException(
          "%s has %d bytes, and at most %d (15 MiB) can be attached: sign it detached"
              .formatted(document, length, MAX_ATTACHED));
    }
  }

  @Override
  public PreparedCms with(PreparedContext changed) {
    return new PreparedCms(changed, form, beside, earlier, countersigned, signedAttributes);
  }

  @Override
  public @Nullable Path content() {
    return form == CmsForm.DETACHED ? context.document() : beside;
  }

  /** Not that of the document: a CMS that is called .pdf is refused. */
  @Override
  public Path nameIn(Path target) {
    return target;
  }

  @Override
  public String field() {
    return "";
  }

  /** The DER form of the signed attributes (RFC 5652 §5.4). */
  @Override
  public byte[] bytesToSign() {
    return signedAttributes.encoded();
  }

  /** The value itself (EN 319 122-1 §5.3). */
  @Override
  public byte[] timeStamped(byte[] signatureValue) {
    return signatureValue;
  }

  /** A detached signature says which document it is for, so that is not read again. */
  @Override
  public void write(StampedValue signature, TargetFile file) {
    file.write(
        switch (form) {
          case DETACHED -> created(null, signature);
          case ATTACHED -> created(contentBytes(), signature);
          case FURTHER, COUNTER -> added(signature);
        });
  }

  private byte[] created(byte @Nullable [] content, StampedValue signature) {
    return SignedDataBuilder.build(
        content, signedAttributes, signature.value(), context.certificate(), signature.token());
  }

  private byte[] added(StampedValue signature) {
    DocumentSource source = DocumentSource.of(context.document());
    byte[] cms = CmsFile.read(source).bytes();
    if (!Sha256.hex(cms).equals(earlier)) {
      throw PreparedState.changed(context);
    }
    byte[] signer =
        SignedDataBuilder.signerInfo(
            signedAttributes, signature.value(), context.certificate(), signature.token());
    try {
      CmsAddition addition =
          CmsAddition.to(cms)
              .certificates(
                  Certificates.withoutRoot(context.certificate().chain()).stream()
                      .map(Certificates::encoded)
                      .toList());
      if (form == CmsForm.COUNTER) {
        addition.unsigned(countersigned, UnsignedAttribute.COUNTER_SIGNATURE, signer);
      } else {
        addition.signer(signer);
      }
      return ExistingCms.requireReadable(addition.encoded(), context.document());
    } catch (MalformedCmsException e) {
      throw CmsFile.unsupported(source, e);
    }
  }

  private byte[] contentBytes() {
    byte[] content;
    try {
      requireSmall(context.document());
      content = Files.readAllBytes(context.document());
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check its permissions".formatted(context.document()), e);
    }
    MessageDigest digest = context.certificate().algorithm().digest().newDigest();
    if (!MessageDigest.isEqual(digest.digest(content), signedAttributes.messageDigest())) {
      throw PreparedState.changed(context);
    }
    return content;
  }

  @Override
  public String magic() {
    return MAGIC;
  }

  @Override
  public void encode(DataOutputStream out) throws IOException {
    out.writeUTF(form.name());
    out.writeUTF(beside == null ? "" : beside.toString());
    out.writeUTF(earlier);
    out.writeInt(countersigned);
    StoredBytes.write(out, signedAttributes.encoded());
  }

  static PreparedCms decode(PreparedContext context, DataInputStream in) throws IOException {
    CmsForm form = CmsForm.valueOf(in.readUTF());
    String beside = in.readUTF();
    return new PreparedCms(
        context,
        form,
        beside.isEmpty() ? null : Path.of(beside),
        in.readUTF(),
        in.readInt(),
        SignedAttributes.decode(StoredBytes.read(in)));
  }
}
