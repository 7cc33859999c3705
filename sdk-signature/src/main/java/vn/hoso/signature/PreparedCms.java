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
import vn.hoso.signature.internal.cms.build.SignedAttributes;
import vn.hoso.signature.internal.cms.build.SignedDataBuilder;
import vn.hoso.signature.internal.cms.read.CmsReader;
import vn.hoso.signature.internal.io.DocumentBytes;
import vn.hoso.signature.internal.io.StoredBytes;
import vn.hoso.signature.internal.io.TargetFile;

/**
 * A CMS signature without its value.
 *
 * @param attached the document goes into the signature
 */
record PreparedCms(PreparedContext context, boolean attached, SignedAttributes signedAttributes)
    implements PreparedState {

  static final String MAGIC = "hoso-prepared-cms-1";

  /** Leaves a megabyte for certificates and a time-stamp, so that the result can be read. */
  private static final int MAX_ATTACHED = CmsReader.MAX_LENGTH - (1 << 20);

  static void requireSmall(Path document) {
    long length = DocumentBytes.length(document);
    if (length > MAX_ATTACHED) {
      throw new SigningRefusedException(
          "%s has %d bytes, and at most %d can be attached: sign it detached"
              .formatted(document, length, MAX_ATTACHED));
    }
  }

  @Override
  public PreparedCms with(PreparedContext changed) {
    return new PreparedCms(changed, attached, signedAttributes);
  }

  @Override
  public @Nullable Path content() {
    return attached ? null : context.document();
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
        SignedDataBuilder.build(
            attached ? contentBytes() : null,
            signedAttributes,
            signature.value(),
            context.certificate(),
            signature.token()));
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
    out.writeBoolean(attached);
    StoredBytes.write(out, signedAttributes.encoded());
  }

  static PreparedCms decode(PreparedContext context, DataInputStream in) throws IOException {
    boolean attached = in.readBoolean();
    return new PreparedCms(context, attached, SignedAttributes.decode(StoredBytes.read(in)));
  }
}
