package vn.hoso.simulator.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a body in chunks (RFC 9112 §7.1), and leaves the connection open. */
final class ChunkedOutput extends OutputStream {

  private static final int CHUNK_BYTES = 32 * 1024;

  private final OutputStream out;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private int length;

  ChunkedOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    if (length == CHUNK_BYTES) {
      writeChunk();
    }
    chunk[length++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    int done = 0;
    while (done < count) {
      if (length == CHUNK_BYTES) {
        writeChunk();
      }
      int n = Math.min(count - done, CHUNK_BYTES - length);
      System.arraycopy(bytes, offset + done, chunk, length, n);
      length += n;
      done += n;
    }
  }

  /** Writes what is left, and the last chunk. */
  void finish() throws IOException {
    if (length > 0) {
      writeChunk();
    }
    out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  private void writeChunk() throws IOException {
    out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.write(chunk, 0, length);
    out.write('\r');
    out.write('\n');
    length = 0;
  }
}
