package vn.hoso.signature;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoso.signature.internal.cms.build.SignedAttributes;
import vn.hoso.signature.internal.cms.build.SignedDataBuilder;
import vn.hoso.signature.internal.io.StoredBytes;

/**
 * A CAdES of a container without its value.
 *
 * @param manifestEntry the name of the entry with the manifest
 * @param manifest what is signed: the digests of the files (EN 319 162-1 §A.4)
 */
record PreparedAsicCms(
    PreparedContext context,
    String sha256,
    String entry,
    String manifestEntry,
    String manifest,
    SignedAttributes signedAttributes)
    implements PreparedAsic {

  static final String MAGIC = "hoso-prepared-asic-cms-1";

  @Override
  public PreparedAsicCms with(PreparedContext changed) {
    return new PreparedAsicCms(changed, sha256, entry, manifestEntry, manifest, signedAttributes);
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

  @Override
  public Map<String, byte[]> entries(StampedValue signature) {
    byte[] cms =
        SignedDataBuilder.build(
            null, signedAttributes, signature.value(), context.certificate(), signature.token());
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(manifestEntry, manifest.getBytes(StandardCharsets.UTF_8));
    entries.put(entry, cms);
    return entries;
  }

  @Override
  public String magic() {
    return MAGIC;
  }

  @Override
  public void encode(DataOutputStream out) throws IOException {
    out.writeUTF(sha256);
    out.writeUTF(entry);
    out.writeUTF(manifestEntry);
    StoredBytes.write(out, manifest.getBytes(StandardCharsets.UTF_8));
    StoredBytes.write(out, signedAttributes.encoded());
  }

  static PreparedAsicCms decode(PreparedContext context, DataInputStream in) throws IOException {
    return new PreparedAsicCms(
        context,
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        new String(StoredBytes.read(in), StandardCharsets.UTF_8),
        SignedAttributes.decode(StoredBytes.read(in)));
  }
}
