package vn.hoso.signature.internal.pdf.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The bytes to append to a document, with zeros where the signature will be. Immutable. */
public final class Revision {

  private final byte[] bytes;
  private final int contentsStart;
  private final int contentsEnd;
  private final String field;

  /**
   * Takes what a writer wrote; the bytes are not copied.
   *
   * @param bytes from the end of the document to the end of the new revision
   * @param contentsStart where in them the value of /Contents starts, with its angle bracket
   * @param contentsEnd where in them it ends, after its angle bracket
   * @param field the name of the field that is signed
   * @throws IllegalArgumentException if start and end are not within the bytes, in this order
   */
  public Revision(byte[] bytes, int contentsStart, int contentsEnd, String field) {
    if (contentsStart < 0 || contentsStart > contentsEnd - 2L || contentsEnd > bytes.length) {
      throw new IllegalArgumentException("No room for a signature in this revision");
    }
    this.bytes = bytes;
    this.contentsStart = contentsStart;
    this.contentsEnd = contentsEnd;
    this.field = field;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int contentsStart() {
    return contentsStart;
  }

  public int contentsEnd() {
    return contentsEnd;
  }

  public String field() {
    return field;
  }

  /** How many bytes of CMS there is room for. */
  public int room() {
    return (contentsEnd - contentsStart - 2) / 2;
  }

  /** Completes the digest of the covered bytes, after that of the document itself. */
  public byte[] digestAfter(MessageDigest document) {
    document.update(bytes, 0, contentsStart);
    document.update(bytes, contentsEnd, bytes.length - contentsEnd);
    return document.digest();
  }

  /**
   * A copy with the signature in its place.
   *
   * @throws IllegalArgumentException if there is no room for it
   */
  public byte[] with(byte[] cms) {
    if (cms.length > room()) {
      throw new IllegalArgumentException("No room for " + cms.length + " bytes");
    }
    byte[] signed = bytes.clone();
    byte[] hex = HexFormat.of().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(hex, 0, signed, contentsStart + 1, hex.length);
    return signed;
  }
}
