package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Skips what stands before the XML of a message: seen are a byte order mark and stray digits. */
final class Preamble {

  private static final int LONGEST = 4096;

  private final PushbackInputStream input;
  private int skipped;
  private int lines;

  private Preamble(InputStream source) {
    this.input = new PushbackInputStream(source, 3);
  }

  /** Reads up to the first {@code <}. */
  static Preamble skip(InputStream source) throws IOException {
    Preamble preamble = new Preamble(source);
    preamble.skip();
    return preamble;
  }

  /** The source from the first {@code <} on. */
  InputStream rest() {
    return input;
  }

  /** Bytes of junk that were skipped; a byte order mark is none. */
  int skipped() {
    return skipped;
  }

  /** Line ends among them. */
  int lines() {
    return lines;
  }

  private void skip() throws IOException {
    byte[] start = input.readNBytes(3);
    boolean mark =
        start.length == 3
            && (start[0] & 0xff) == 0xEF
            && (start[1] & 0xff) == 0xBB
            && (start[2] & 0xff) == 0xBF;
    if (!mark) {
      input.unread(start);
    }
    int next = input.read();
    while (next >= 0 && next != '<' && skipped < LONGEST) {
      skipped++;
      lines += next == '\n' ? 1 : 0;
      next = input.read();
    }
    if (next >= 0) {
      input.unread(next);
    }
  }
}
