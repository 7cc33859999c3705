package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes bytes as base64 on one line (RFC 4648 §4), a block at a time: the JDK encodes whole blocks
 * in the processor's own instructions, and its stream does not. Closed, it has written all, and the
 * target stays open.
 */
public final class Base64Output extends OutputStream {

  private static final int BLOCK = 3 << 11;
  private static final Base64.Encoder ENCODER = Base64.getEncoder();

  private final OutputStream target;
  private final byte[] block = new byte[BLOCK];
  private final byte[] encoded = new byte[BLOCK / 3 * 4];
  private int length;

  public Base64Output(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int count) throws IOException {
    for (int written = 0; written < count; ) {
      int fits = Math.min(count - written, BLOCK - length);
      System.arraycopy(buffer, offset + written, block, length, fits);
      written += fits;
      length += fits;
      if (length == BLOCK) {
        encode(block);
      }
    }
  }

  @Override
  public void close() throws IOException {
    encode(Arrays.copyOf(block, length));
  }

  private void encode(byte[] bytes) throws IOException {
    target.write(encoded, 0, ENCODER.encode(bytes, encoded));
    length = 0;
  }
}
