package vn.hoso.signature.internal.pdf.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bodies of stream objects (ISO 32000-1 §7.3.8). */
final class StreamObject {

  private StreamObject() {}

  /**
   * With its length.
   *
   * @param entries of the dictionary, but /Length
   */
  static byte[] of(String entries, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ascii("<<" + entries + "/Length " + data.length + ">>\nstream\n"));
    out.writeBytes(data);
    out.writeBytes(ascii("\nendstream"));
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
