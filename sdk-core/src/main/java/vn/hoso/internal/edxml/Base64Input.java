package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * The bytes that the text of an element is the base64 of (RFC 4648 §4), a piece at a time. Blanks
 * and line ends anywhere and missing padding are let through, other characters are not.
 */
final class Base64Input extends InputStream {

  private static final int PIECE = 8192;

  private final XmlCursor cursor;
  private final char[] characters = new char[PIECE];
  private final byte[] digits = new byte[PIECE];
  private ByteBuffer decoded = ByteBuffer.allocate(0);
  private int pieceLength;
  private int pieceUsed;
  private boolean isPadded;

  /** The text of the element that the cursor is at. */
  Base64Input(XmlCursor cursor) {
    this.cursor = cursor;
  }

  @Override
  public int read() throws IOException {
    return fill() ? decoded.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, decoded.remaining());
    decoded.get(buffer, offset, count);
    return count;
  }

  /** Whether there is something to read. */
  private boolean fill() throws IOException {
    while (!decoded.hasRemaining()) {
      int count = nextDigits();
      if (count == 0) {
        return false;
      }
      if (isPadded) {
        throw new IOException("the base64 goes on behind its end");
      }
      try {
        decoded = Base64.getDecoder().decode(ByteBuffer.wrap(digits, 0, count));
      } catch (IllegalArgumentException e) {
        throw new IOException("the base64 is damaged", e);
      }
      isPadded = digits[count - 1] == '=';
    }
    return true;
  }

  /** As many digits as fit, which are whole groups of four, or all that are left. */
  private int nextDigits() throws IOException {
    int count = 0;
    while (count < digits.length && nextPiece()) {
      int length = Math.min(pieceLength - pieceUsed, digits.length - count);
      cursor.copyPiece(pieceUsed, characters, length);
      pieceUsed += length;
      for (int i = 0; i < length; i++) {
        char c = characters[i];
        if (c > 0x7f) {
          throw new IOException("the base64 is damaged");
        }
        if (c > ' ') {
          digits[count++] = (byte) c;
        }
      }
    }
    return count;
  }

  private boolean nextPiece() {
    while (pieceUsed == pieceLength) {
      pieceLength = cursor.nextPiece();
      pieceUsed = 0;
    }
    return pieceLength > 0;
  }
}
