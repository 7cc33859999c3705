package vn.hoso.signature;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import vn.hoso.signature.internal.crypto.Sha256;
import vn.hoso.signature.internal.io.StoredBytes;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.xml.write.PendingSignature;
import vn.hoso.signature.internal.xml.write.XmlSource;
import vn.hoso.signature.internal.xml.write.XmlValue;

/**
 * A signature of an XML document without its value.
 *
 * @param sha256 of the document, in hexadecimal form
 */
record PreparedXml(PreparedContext context, String sha256, PendingSignature pending)
    implements PreparedState {

  static final String MAGIC = "hoso-prepared-xml-1";

  @Override
  public PreparedXml with(PreparedContext changed) {
    return new PreparedXml(changed, sha256, pending);
  }

  @Override
  public String field() {
    return pending.path();
  }

  @Override
  public byte[] bytesToSign() {
    return pending.bytesToSign();
  }

  @Override
  public byte[] timeStamped(byte[] signatureValue) {
    return pending.timeStamped(plain(signatureValue));
  }

  @Override
  public void write(StampedValue signature, TargetFile file) {
    byte[] document = XmlSource.readBytes(context.document());
    if (!Sha256.hex(document).equals(sha256)) {
      throw PreparedState.changed(context);
    }
    file.write(pending.insertedInto(document, plain(signature.value()), signature.token()));
  }

  private byte[] plain(byte[] signatureValue) {
    return XmlValue.of(signatureValue, context.certificate().certificate().getPublicKey());
  }

  @Override
  public String magic() {
    return MAGIC;
  }

  @Override
  public void encode(DataOutputStream out) throws IOException {
    out.writeUTF(sha256);
    encode(pending, out);
  }

  static void encode(PendingSignature pending, DataOutputStream out) throws IOException {
    out.writeUTF(pending.id());
    write(out, pending.path());
    out.writeUTF(pending.charset().name());
    out.writeInt(pending.at());
    out.writeInt(pending.removed());
    write(out, pending.beforeValue());
    write(out, pending.afterValue());
    write(out, pending.end());
    write(out, pending.signedInfo());
  }

  static PreparedXml decode(PreparedContext context, DataInputStream in) throws IOException {
    return new PreparedXml(context, in.readUTF(), decodePending(in));
  }

  static PendingSignature decodePending(DataInputStream in) throws IOException {
    return new PendingSignature(
        in.readUTF(),
        read(in),
        Charset.forName(in.readUTF()),
        in.readInt(),
        in.readInt(),
        read(in),
        read(in),
        read(in),
        read(in));
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    StoredBytes.write(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(StoredBytes.read(in), StandardCharsets.UTF_8);
  }
}
