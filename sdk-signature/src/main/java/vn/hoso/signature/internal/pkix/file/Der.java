package vn.hoso.signature.internal.pkix.file;

import java.io.IOException;
import java.util.Arrays;

/**
 * A cursor over the elements of a DER encoding, for what is too large to become objects: a CRL of a
 * public CA has hundreds of thousands of entries. Only definite lengths (X.690 §10.1) and
 * single-byte tags. Not thread-safe.
 */
public final class Der {

  public static final int INTEGER = 0x02;
  public static final int BIT_STRING = 0x03;
  public static final int OBJECT_IDENTIFIER = 0x06;
  public static final int ENUMERATED = 0x0A;
  public static final int UTC_TIME = 0x17;
  public static final int GENERALIZED_TIME = 0x18;
  public static final int SEQUENCE = 0x30;

  private final byte[] bytes;
  private final int limit;
  private int position;
  private int contentStart;
  private int end;

  private Der(byte[] bytes, int from, int to) throws IOException {
    this.bytes = bytes;
    this.limit = to;
    moveTo(from);
  }

  /** A cursor on the only element of {@code bytes}; more or less than one element is an error. */
  public static Der of(byte[] bytes) throws IOException {
    Der der = new Der(bytes, 0, bytes.length);
    if (!der.hasElement() || der.end != bytes.length) {
      throw new IOException("not exactly one DER element");
    }
    return der;
  }

  /** Whether there is an element under the cursor. */
  public boolean hasElement() {
    return position < limit;
  }

  public boolean is(int tag) {
    return hasElement() && (bytes[position] & 0xFF) == tag;
  }

  public boolean isTime() {
    return is(UTC_TIME) || is(GENERALIZED_TIME);
  }

  /** Where the element begins in the array, its tag included. */
  public int start() {
    return position;
  }

  /** Where the element ends in the array, exclusive. */
  public int end() {
    return end;
  }

  /** Another cursor at the same place. */
  public Der fork() throws IOException {
    return new Der(bytes, position, limit);
  }

  /** A cursor over the contents of the element under this cursor, which moves on. */
  public Der enter(int tag) throws IOException {
    require(tag);
    Der inner = new Der(bytes, contentStart, end);
    skip();
    return inner;
  }

  /** The element with tag and length; the cursor moves on. */
  public byte[] element() throws IOException {
    requireElement();
    byte[] element = Arrays.copyOfRange(bytes, position, end);
    skip();
    return element;
  }

  /** The contents of the element; the cursor moves on. */
  public byte[] content(int tag) throws IOException {
    require(tag);
    byte[] content = Arrays.copyOfRange(bytes, contentStart, end);
    skip();
    return content;
  }

  public boolean contentEquals(byte[] content) {
    return Arrays.equals(bytes, contentStart, end, content, 0, content.length);
  }

  public void skip() throws IOException {
    requireElement();
    moveTo(end);
  }

  private void require(int tag) throws IOException {
    if (!is(tag)) {
      throw new IOException("DER tag %02X expected at %d".formatted(tag, position));
    }
  }

  private void requireElement() throws IOException {
    if (!hasElement()) {
      throw new IOException("DER element missing at " + position);
    }
  }

  private void moveTo(int at) throws IOException {
    position = at;
    if (at == limit) {
      return;
    }
    if ((bytes[at] & 0x1F) == 0x1F || limit - at < 2) {
      throw new IOException("not DER at " + at);
    }
    int length = bytes[at + 1];
    contentStart = at + 2;
    if (length < 0) {
      int count = length & 0x7F;
      if (count == 0 || count > 4 || limit - contentStart < count) {
        throw new IOException("indefinite or bad length at " + at);
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = (length << 8) | (bytes[contentStart++] & 0xFF);
      }
    }
    if (length < 0 || length > limit - contentStart) {
      throw new IOException("DER element at " + at + " ends after its container");
    }
    end = contentStart + length;
  }
}
