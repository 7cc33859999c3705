package vn.hoso.signature;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import vn.hoso.signature.internal.xml.write.ContainerSignature;
import vn.hoso.signature.internal.xml.write.PendingSignature;
import vn.hoso.signature.internal.xml.write.XmlValue;

/** A XAdES of a container without its value. */
record PreparedAsicXml(
    PreparedContext context, String sha256, String entry, PendingSignature pending)
    implements PreparedAsic {

  static final String MAGIC = "hoso-prepared-asic-xml-1";

  @Override
  public PreparedAsicXml with(PreparedContext changed) {
    return new PreparedAsicXml(changed, sha256, entry, pending);
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
  public Map<String, byte[]> entries(StampedValue signature) {
    byte[] value = plain(signature.value());
    return Map.of(entry, ContainerSignature.document(pending, value, signature.token()));
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
    out.writeUTF(entry);
    PreparedXml.encode(pending, out);
  }

  static PreparedAsicXml decode(PreparedContext context, DataInputStream in) throws IOException {
    return new PreparedAsicXml(context, in.readUTF(), in.readUTF(), PreparedXml.decodePending(in));
  }
}
