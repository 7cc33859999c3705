package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that the text of an element is the base64 of (RFC 4648 §4), a block at a time. Blanks
 * and line ends anywhere and missing padding are let through, other characters are not.
 *
 * <p>The JDK has encoder and decoder in the processor's own instructions, for whole blocks. They
 * take no blanks, which are therefore only looked for when the decoder has met one.
 */
final class Base64Input extends InputStream {

  private static final int BLOCK = 1 << 13;
  private static final Base64.Decoder DECODER = Base64.getDecoder();

  private final XmlCursor cursor;
  private final CharsetEncoder narrowing = StandardCharsets.ISO_8859_1.newEncoder();
  private final byte[] digits = new byte[BLOCK];
  private final byte[] decoded = new byte[BLOCK / 4 * 3];
  private @Nullable CharBuffer piece = CharBuffer.allocate(0);
  private int length;
  private int used;
  private boolean hasBlanks;
  private boolean isPadded;

  /** The text of the element that the cursor is at. */
  Base64Input(XmlCursor cursor) {
    this.cursor = cursor;
  }

  @Override
  public int read() throws IOException {
    return fill() ? decoded[used++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int copied = Math.min(count, length - used);
    System.arraycopy(decoded, used, buffer, offset, copied);
    used += copied;
    return copied;
  }

  /** Whether there is something to read. */
  private boolean fill() throws IOException {
    while (used == length) {
      int count = nextDigits(0);
      if (count == 0) {
        return false;
      }
      length = decode(count);
      used = 0;
    }
    return true;
  }

  private int decode(int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (isPadded) {
      throw new IOException("the base64 goes on behind its end");
    }
    try {
      int decodedLength =
          DECODER.decode(count == BLOCK ? digits : Arrays.copyOf(digits, count), decoded);
      isPadded = digits[count - 1] == '=';
      // Nothing but blanks may follow.
      hasBlanks |= isPadded;
      return decodedLength;
    } catch (IllegalArgumentException e) {
      if (hasBlanks) {
        throw new IOException("the base64 is damaged", e);
      }
      hasBlanks = true;
      return decode(nextDigits(withoutBlanks(0, count)));
    }
  }

  /**
   * As many digits as fit, which are whole groups of four, or all that are left.
   *
   * @param start how many are there
   */
  private int nextDigits(int start) throws IOException {
    int count = start;
    while (count < BLOCK) {
      CharBuffer text = nextText();
      if (text == null) {
        break;
      }
      ByteBuffer free = ByteBuffer.wrap(digits, count, BLOCK - count);
      CoderResult result = narrowing.reset().encode(text, free, true);
      if (result.isError()) {
        throw new IOException("the base64 is damaged");
      }
      count = hasBlanks ? withoutBlanks(count, free.position()) : free.position();
    }
    return count;
  }

  /** What is left of the piece, or the next one; null at the end of the element. */
  private @Nullable CharBuffer nextText() {
    while (piece != null && !piece.hasRemaining()) {
      piece = cursor.nextPiece();
    }
    return piece;
  }

  /** Closes the gaps; returns where the digits end then. */
  private int withoutBlanks(int from, int to) {
    int end = from;
    for (int i = from; i < to; i++) {
      if (digits[i] < 0 || digits[i] > ' ') {
        digits[end++] = digits[i];
      }
    }
    return end;
  }
}
