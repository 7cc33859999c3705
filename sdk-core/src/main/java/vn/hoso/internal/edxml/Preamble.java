package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Skips what stands before the root element of a message. Seen are a byte order mark and stray
 * digits. The XML declaration says nothing that is believed: an encoding that the message does not
 * have, or XML 1.1, which the JDK's parser reads with namespaces among the attributes.
 */
final class Preamble {

  private static final int LONGEST = 4096;
  private static final byte[] DECLARATION = "<?xml".getBytes(StandardCharsets.US_ASCII);

  private final PushbackInputStream input;
  private int skipped;
  private int lines;

  private Preamble(InputStream source) {
    this.input = new PushbackInputStream(source, DECLARATION.length + 1);
  }

  /** Reads up to the first {@code <}, and over the declaration if it begins there. */
  static Preamble skip(InputStream source) throws IOException {
    Preamble preamble = new Preamble(source);
    preamble.skip();
    return preamble;
  }

  /** The source from there on. */
  InputStream rest() {
    return input;
  }

  /** Bytes of junk that were skipped; a byte order mark is none. */
  int skipped() {
    return skipped;
  }

  /** Line ends that were skipped. */
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
      skipDeclarations();
    }
  }

  /** A second one, too, which the JDK's parser would take for the first. */
  private void skipDeclarations() throws IOException {
    byte[] start = input.readNBytes(DECLARATION.length + 1);
    while (isDeclaration(start)) {
      lines += start[DECLARATION.length] == '\n' ? 1 : 0;
      int last = 0;
      int next = input.read();
      while (next >= 0 && !(last == '?' && next == '>')) {
        lines += next == '\n' ? 1 : 0;
        last = next;
        next = input.read();
      }
      start = input.readNBytes(DECLARATION.length + 1);
    }
    input.unread(start);
  }

  private static boolean isDeclaration(byte[] start) {
    return start.length > DECLARATION.length
        && Arrays.equals(start, 0, DECLARATION.length, DECLARATION, 0, DECLARATION.length)
        && start[DECLARATION.length] >= 0
        && start[DECLARATION.length] <= ' ';
  }
}
