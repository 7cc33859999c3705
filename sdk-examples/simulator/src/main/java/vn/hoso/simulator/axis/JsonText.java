package vn.hoso.simulator.axis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8 as a text of JSON (RFC 8259 §7), converted while it is copied. */
final class JsonText {

  private static final int BLOCK_BYTES = 64 * 1024;

  private JsonText() {}

  /** Copies this many bytes, or what there is. */
  static void copy(InputStream in, long count, OutputStream out) throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    long left = count;
    while (left > 0) {
      int n = in.read(block, 0, (int) Math.min(left, BLOCK_BYTES));
      if (n < 0) {
        return;
      }
      for (int i = 0; i < n; i++) {
        copy(block[i], out);
      }
      left -= n;
    }
  }

  private static void copy(byte b, OutputStream out) throws IOException {
    if (b == '"' || b == '\\') {
      out.write('\\');
      out.write(b);
    } else if (b >= 0 && b < ' ') {
      out.write("\\u%04x".formatted(b).getBytes(StandardCharsets.US_ASCII));
    } else {
      out.write(b);
    }
  }
}
