package vn.hoso.signature.internal.pdf.write;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The signature dictionary (ISO 32000-1 table 252, EN 319 142-1 §4.1) with places for what is known
 * only later.
 */
final class SignatureDictionary {

  private static final String BYTE_RANGE = "/ByteRange [0 ";

  /** Three numbers of up to ten digits, two spaces, the bracket. */
  private static final int BYTE_RANGE_ROOM = 3 * 10 + 2 + 1;

  private final byte[] body;
  private final int byteRangeStart;
  private final int contentsStart;
  private final int contentsEnd;

  private SignatureDictionary(String head, String contents, String tail) {
    this.body = (head + contents + tail).getBytes(StandardCharsets.US_ASCII);
    this.byteRangeStart = head.indexOf(BYTE_RANGE) + BYTE_RANGE.length();
    this.contentsStart = head.length();
    this.contentsEnd = contentsStart + contents.length();
  }

  /**
   * @param texts /Name, /Reason, /Location, /ContactInfo by key
   * @param references signature references, which restrict later changes
   * @param room how many bytes the CMS may have
   */
  static SignatureDictionary of(
      Instant time, Map<String, String> texts, List<String> references, int room) {
    StringBuilder head = new StringBuilder("<</Type /Sig\n/Filter /Adobe.PPKLite\n");
    head.append("/SubFilter /ETSI.CAdES.detached\n/M ").append(PdfText.date(time)).append('\n');
    texts.forEach(
        (key, text) ->
            head.append('/').append(key).append(' ').append(PdfText.text(text)).append('\n'));
    if (!references.isEmpty()) {
      head.append("/Reference [").append(String.join(" ", references)).append("]\n");
    }
    head.append(BYTE_RANGE).append(" ".repeat(BYTE_RANGE_ROOM)).append("\n/Contents ");
    return new SignatureDictionary(head.toString(), contents(room), "\n>>");
  }

  /** A document time-stamp (EN 319 142-1 §5.4.3). */
  static SignatureDictionary timeStamp(int room) {
    String head =
        "<</Type /DocTimeStamp\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.RFC3161\n"
            + BYTE_RANGE
            + " ".repeat(BYTE_RANGE_ROOM)
            + "\n/Contents ";
    return new SignatureDictionary(head, contents(room), "\n>>");
  }

  byte[] body() {
    return body;
  }

  /**
   * Fills in the byte range, and says where things are.
   *
   * @param increment the whole increment, whose bytes are changed
   * @param start where in it this dictionary starts
   * @param documentLength how many bytes precede the increment
   */
  Revision locate(byte[] increment, int start, long documentLength, String field) {
    int from = start + contentsStart;
    int to = start + contentsEnd;
    String byteRange =
        "%d %d %d]".formatted(documentLength + from, documentLength + to, increment.length - to);
    byte[] written = byteRange.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(written, 0, increment, start + byteRangeStart, written.length);
    return new Revision(increment, from, to, field);
  }

  private static String contents(int room) {
    return "<" + "00".repeat(room) + ">";
  }
}
