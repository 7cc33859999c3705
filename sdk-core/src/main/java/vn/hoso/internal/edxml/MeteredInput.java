package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.hoso.edxml.EdxmlLimits;

/**
 * The bytes of a message on their way into the parser. Counts them and stops at a fence, so that no
 * single token (a comment, an attribute) and no header makes the parser hold more than was allowed.
 * A failure of the source itself leaves unchecked, so that whatever the parser reports is the fault
 * of the message.
 */
final class MeteredInput extends InputStream {

  private final InputStream source;
  private final EdxmlLimits limits;
  private final String name;
  private long position;
  private long fence;

  /** The fence was reached; caught where the line is known. */
  static final class FenceReached extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String advice;

    FenceReached(String problem, String advice) {
      super(problem);
      this.problem = problem;
      this.advice = advice;
    }

    String problem() {
      return problem;
    }

    String advice() {
      return advice;
    }
  }

  MeteredInput(InputStream source, EdxmlLimits limits, String name) {
    this.source = source;
    this.limits = limits;
    this.name = name;
  }

  long position() {
    return position;
  }

  /** Lets the parser read this many bytes from here on, and no more until the next call. */
  void allow(long bytes) {
    fence = position + bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (position >= limits.messageBytes()) {
      throw new FenceReached(
          "the message has more than " + limits.messageBytes() + " bytes",
          Advice.raise("messageBytes"));
    }
    if (position >= fence) {
      throw new FenceReached(
          "a tag, comment, CDATA section or other token of the XML is too long", Advice.ATTACK);
    }
    try {
      long most = Math.min(fence, limits.messageBytes()) - position;
      int count = source.read(buffer, offset, (int) Math.min(length, most));
      position += Math.max(count, 0);
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(
          name + " cannot be read to its end; see the cause, and read it again", e);
    }
  }
}
