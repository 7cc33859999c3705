package vn.hoso.signature.internal.cms.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;

/** DER of what we write, around bytes of others that stay as they are. */
final class DerBytes {

  private DerBytes() {}

  static byte[] of(ASN1Encodable object) {
    try {
      return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] element(int tag, byte[] content) {
    return element(tag, List.of(content));
  }

  /**
   * An element with several in it.
   *
   * @param tag of one byte
   */
  static byte[] element(int tag, List<byte[]> inside) {
    int length = inside.stream().mapToInt(each -> each.length).sum();
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + 6);
    out.write(tag);
    writeLength(out, length);
    inside.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static void writeLength(ByteArrayOutputStream out, int length) {
    if (length < 0x80) {
      out.write(length);
      return;
    }
    int count = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
    out.write(0x80 | count);
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
      out.write(length >> shift);
    }
  }
}
