package vn.hoso.signature.internal.cms.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.jspecify.annotations.Nullable;

/**
 * An element of a BER encoding (X.690 §8) where it stands among the bytes. Signed attributes and
 * certificates are signed as they were written, so a parser that decodes and encodes again will not
 * do; and of a large CMS most is never looked at. Immutable as long as the bytes are.
 */
public final class Ber {

  public static final int SEQUENCE = 0x30;
  public static final int SET = 0x31;
  public static final int CONTEXT_0 = 0xA0;
  public static final int CONTEXT_1 = 0xA1;

  static final int INTEGER = 0x02;
  static final int OCTET_STRING = 0x04;
  static final int OBJECT_IDENTIFIER = 0x06;
  static final int PRIMITIVE_CONTEXT_0 = 0x80;

  /** Elements inside elements; a CMS with a time-stamp in BER has about 25. */
  static final int MAX_DEPTH = 64;

  /** Attributes, certificates, signers…; the pieces of a content are not counted. */
  static final int MAX_CHILDREN = 1_000;

  private static final int CONSTRUCTED = 0x20;
  private static final int INDEFINITE = 0x80;

  private final byte[] source;
  private final int start;
  private final int contentStart;
  private final int contentEnd;
  private final int end;

  private Ber(byte[] source, int start, int contentStart, int contentEnd, int end) {
    this.source = source;
    this.start = start;
    this.contentStart = contentStart;
    this.contentEnd = contentEnd;
    this.end = end;
  }

  /** The first element of the bytes, which are kept and not copied. */
  public static Ber first(byte[] bytes) throws MalformedCmsException {
    return read(bytes, 0, bytes.length, 0);
  }

  public boolean is(int tag) {
    return (source[start] & 0xFF) == tag;
  }

  /** Where the element ends, exclusive. */
  int end() {
    return end;
  }

  /** Tag, length and content as written. */
  public byte[] encoded() {
    return Arrays.copyOfRange(source, start, end);
  }

  /** The content of a primitive element. */
  byte[] content() {
    return Arrays.copyOfRange(source, contentStart, contentEnd);
  }

  /** None if there is no element. */
  static List<Ber> childrenOf(@Nullable Ber element) throws MalformedCmsException {
    return element == null ? List.of() : element.children();
  }

  public List<Ber> children() throws MalformedCmsException {
    if ((source[start] & CONSTRUCTED) == 0) {
      throw malformed("no elements inside", start);
    }
    List<Ber> children = new ArrayList<>();
    for (int at = contentStart; at < contentEnd; ) {
      Ber child = read(source, at, contentEnd, 0);
      children.add(child);
      at = child.end;
      if (children.size() > MAX_CHILDREN) {
        throw malformed("more than " + MAX_CHILDREN + " elements", start);
      }
    }
    return children;
  }

  /** The elements inside, to be taken one after the other. */
  BerFields fields() throws MalformedCmsException {
    return new BerFields(this, children());
  }

  /** The value of an OCTET STRING, whose BER form may be in pieces (X.690 §8.7.3). */
  byte[] octets() throws MalformedCmsException {
    if (is(OCTET_STRING)) {
      return content();
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream(contentEnd - contentStart);
    join(joined, 0);
    return joined.toByteArray();
  }

  String objectIdentifier() throws MalformedCmsException {
    if (!is(OBJECT_IDENTIFIER)) {
      throw malformed("no object identifier", start);
    }
    return ASN1ObjectIdentifier.getInstance(asn1()).getId();
  }

  /** The element as an object, for the small ones whose syntax Bouncy Castle knows. */
  ASN1Primitive asn1() throws MalformedCmsException {
    try {
      return ASN1Primitive.fromByteArray(encoded());
    } catch (IOException e) {
      throw new MalformedCmsException("The CMS cannot be decoded at byte " + start, e);
    }
  }

  MalformedCmsException malformed(String what) {
    return malformed(what, start);
  }

  private void join(ByteArrayOutputStream target, int depth) throws MalformedCmsException {
    if (is(OCTET_STRING)) {
      target.write(source, contentStart, contentEnd - contentStart);
    } else if (is(OCTET_STRING | CONSTRUCTED) && depth < MAX_DEPTH) {
      for (int at = contentStart; at < contentEnd; ) {
        Ber piece = read(source, at, contentEnd, depth);
        piece.join(target, depth + 1);
        at = piece.end;
      }
    } else {
      throw malformed("no octet string", start);
    }
  }

  private static Ber read(byte[] source, int start, int limit, int depth)
      throws MalformedCmsException {
    if (depth > MAX_DEPTH) {
      throw malformed("elements nested deeper than " + MAX_DEPTH, start);
    }
    int at = start;
    boolean longTag = at < limit && (source[at] & 0x1F) == 0x1F;
    at++;
    while (longTag && at < limit && source[at++] < 0) {
      // The tag number goes on; nothing in CMS has one so large.
    }
    if (at >= limit) {
      throw malformed("an element cut off", start);
    }
    int length = source[at++] & 0xFF;
    if (length == INDEFINITE) {
      return readToEndOfContents(source, start, at, limit, depth);
    }
    if (length > INDEFINITE) {
      int count = length & 0x7F;
      if (count > 4 || limit - at < count) {
        throw malformed("a bad length", start);
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = length << 8 | (source[at++] & 0xFF);
      }
    }
    if (length < 0 || length > limit - at) {
      throw malformed("an element that ends after what contains it", start);
    }
    return new Ber(source, start, at, at + length, at + length);
  }

  /** X.690 §8.1.3.6: only a constructed element, and two zero bytes end it. */
  private static Ber readToEndOfContents(
      byte[] source, int start, int contentStart, int limit, int depth)
      throws MalformedCmsException {
    if ((source[start] & CONSTRUCTED) == 0) {
      throw malformed("a primitive element of indefinite length", start);
    }
    int at = contentStart;
    while (limit - at >= 2 && (source[at] != 0 || source[at + 1] != 0)) {
      at = read(source, at, limit, depth + 1).end;
    }
    if (limit - at < 2) {
      throw malformed("an element without its end", start);
    }
    return new Ber(source, start, contentStart, at, at + 2);
  }

  private static MalformedCmsException malformed(String what, int at) {
    return new MalformedCmsException("The CMS has " + what + " at byte " + at);
  }
}
