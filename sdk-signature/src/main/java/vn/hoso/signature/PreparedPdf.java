package vn.hoso.signature;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.cms.build.SignedAttributes;
import vn.hoso.signature.internal.cms.build.SignedDataBuilder;
import vn.hoso.signature.internal.io.DocumentBytes;
import vn.hoso.signature.internal.io.StoredBytes;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.pdf.write.Revision;

/**
 * A signature of a PDF without its value.
 *
 * @param length of the document, in bytes
 */
record PreparedPdf(
    PreparedContext context, long length, Revision revision, SignedAttributes signedAttributes)
    implements PreparedState {

  static final String MAGIC = "hoso-prepared-pdf-1";

  @Override
  public PreparedPdf with(PreparedContext changed) {
    return new PreparedPdf(changed, length, revision, signedAttributes);
  }

  @Override
  public String field() {
    return revision.field();
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

  byte[] cms(StampedValue signature) {
    return SignedDataBuilder.build(
        null, signedAttributes, signature.value(), context.certificate(), signature.token());
  }

  boolean hasRoomFor(byte[] cms) {
    return cms.length <= revision.room();
  }

  @Override
  public void write(StampedValue signature, TargetFile file) {
    byte[] cms = cms(signature);
    if (!hasRoomFor(cms)) {
      throw new SigningRefusedException(
          ("The signature of %s has %d bytes and %d are reserved: prepare it again with"
                  + " PdfSignatureOptions.reservedBytes")
              .formatted(context.document(), cms.length, revision.room()));
    }
    MessageDigest digest = context.certificate().algorithm().digest().newDigest();
    DocumentBytes.pass(context.document(), length, digest, file);
    byte[] prepared = signedAttributes.messageDigest();
    if (!MessageDigest.isEqual(prepared, revision.digestAfter(digest))) {
      throw PreparedState.changed(context);
    }
    append(cms, file);
  }

  /** Appends the revision to a target that already has the bytes of the document. */
  void append(byte[] cms, TargetFile file) {
    file.write(revision.with(cms));
  }

  @Override
  public String magic() {
    return MAGIC;
  }

  @Override
  public void encode(DataOutputStream out) throws IOException {
    out.writeLong(length);
    StoredBytes.write(out, revision.bytes());
    out.writeInt(revision.contentsStart());
    out.writeInt(revision.contentsEnd());
    StoredBytes.write(out, revision.field().getBytes(StandardCharsets.UTF_8));
    StoredBytes.write(out, signedAttributes.encoded());
  }

  static PreparedPdf decode(PreparedContext context, DataInputStream in) throws IOException {
    long length = in.readLong();
    byte[] revision = StoredBytes.read(in);
    int contentsStart = in.readInt();
    int contentsEnd = in.readInt();
    String field = new String(StoredBytes.read(in), StandardCharsets.UTF_8);
    return new PreparedPdf(
        context,
        length,
        new Revision(revision, contentsStart, contentsEnd, field),
        SignedAttributes.decode(StoredBytes.read(in)));
  }
}
