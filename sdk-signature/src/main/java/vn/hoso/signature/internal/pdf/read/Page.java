package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import vn.hoso.signature.internal.io.OpenDocument;

/** A part of a file in memory that is used again for another part. */
final class Page {

  static final int BYTES = 4 << 10;

  /** No part of any file. */
  static final Page NONE = new Page(0);

  private final ByteBuffer buffer;
  private long number = -1;

  private Page(int capacity) {
    this.buffer = ByteBuffer.allocate(capacity);
  }

  static Page create() {
    return new Page(BYTES);
  }

  /** From now on this is that page; the last one of a file is shorter. */
  void load(OpenDocument document, long pageNumber, long fileLength) throws IOException {
    number = -1;
    long start = pageNumber * BYTES;
    buffer.clear().limit((int) Math.min(BYTES, fileLength - start));
    while (buffer.hasRemaining()) {
      if (document.read(buffer, start + buffer.position()) < 0) {
        throw new IOException("The file became shorter while it was read");
      }
    }
    number = pageNumber;
  }

  /** −1 if this is none. */
  long number() {
    return number;
  }

  /** Its place in the file. */
  long start() {
    return number * BYTES;
  }

  int length() {
    return buffer.limit();
  }

  byte at(int index) {
    return buffer.array()[index];
  }

  void copy(int from, byte[] target, int offset, int count) {
    System.arraycopy(buffer.array(), from, target, offset, count);
  }
}
