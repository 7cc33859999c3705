package vn.hoso.signature.internal.pdf.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Whether a byte range can be that of its signature: everything but the value of /Contents, from
 * the first byte of the file on (ISO 32000-1 §12.8.1, EN 319 142-1 §5.5). Anything else lets bytes
 * be exchanged: universal signature forgery, signature wrapping.
 */
final class SignatureForm {

  static final String NOT_INSIDE = "the bytes that it covers do not hold this signature";

  private static final String OTHER_GAP =
      "its /ByteRange leaves out something else than the value of /Contents";

  /** White space in a hexadecimal string is allowed, and rare. */
  private static final int MAX_GAP_BYTES = 2 * PdfLimits.CONTENTS_BYTES + 4096;

  private static final byte[] CONTENTS = "/Contents".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_BLANKS = 16;

  private final List<ByteSpan> covered;
  private final byte[] contents;
  private final @Nullable String problem;

  private SignatureForm(List<ByteSpan> covered, byte[] contents, @Nullable String problem) {
    this.covered = covered;
    this.contents = contents;
    this.problem = problem;
  }

  static SignatureForm of(PdfFile file, Revision revision, COSDictionary signature)
      throws IOException {
    COSString string = revision.get(signature, COSName.CONTENTS, COSString.class);
    byte[] contents = string == null ? new byte[0] : string.getBytes();
    List<ByteSpan> covered = spans(revision.get(signature, COSName.BYTERANGE, COSArray.class));
    String problem = problem(file, covered, contents);
    return new SignatureForm(problem == null ? covered : List.of(), contents, problem);
  }

  /** What such a form is made for; empty if it is sound. */
  Set<Attack> resembles() {
    if (problem == null) {
      return Set.of();
    }
    boolean otherBytes = problem.equals(OTHER_GAP) || problem.equals(NOT_INSIDE);
    return Set.of(otherBytes ? Attack.WRAPPING : Attack.UNIVERSAL_FORGERY);
  }

  SignatureForm withProblem(String found) {
    return new SignatureForm(List.of(), contents, found);
  }

  /** Empty if there is a problem. */
  List<ByteSpan> covered() {
    return covered;
  }

  byte[] contents() {
    return contents.clone();
  }

  @Nullable String problem() {
    return problem;
  }

  /** The end of the covered bytes. */
  long end() {
    return covered.get(1).end();
  }

  private static List<ByteSpan> spans(@Nullable COSArray range) {
    long[] numbers = new long[4];
    if (range == null || range.size() != numbers.length) {
      return List.of();
    }
    for (int i = 0; i < numbers.length; i++) {
      if (!(range.get(i) instanceof COSInteger number)) {
        return List.of();
      }
      numbers[i] = number.longValue();
    }
    return List.of(new ByteSpan(numbers[0], numbers[1]), new ByteSpan(numbers[2], numbers[3]));
  }

  private static @Nullable String problem(PdfFile file, List<ByteSpan> covered, byte[] contents)
      throws IOException {
    if (covered.isEmpty()) {
      return "it has no /ByteRange of four numbers";
    }
    if (contents.length == 0) {
      return "it has no /Contents";
    }
    if (contents.length > PdfLimits.CONTENTS_BYTES) {
      return "its /Contents has more than " + PdfLimits.CONTENTS_BYTES + " bytes";
    }
    ByteSpan first = covered.get(0);
    ByteSpan second = covered.get(1);
    if (first.offset() != 0) {
      return "its /ByteRange does not start at the first byte of the file";
    }
    if (first.length() <= 0 || second.length() <= 0 || second.offset() <= first.length()) {
      return "the two parts of its /ByteRange overlap, or are empty";
    }
    if (second.offset() > file.length() || second.length() > file.length() - second.offset()) {
      return "its /ByteRange reaches beyond the end of the file";
    }
    if (!isContents(file, first.length(), second.offset(), contents)) {
      return OTHER_GAP;
    }
    return null;
  }

  /** Whether the bytes between are this string in hexadecimal, as the value of /Contents. */
  private static boolean isContents(PdfFile file, long from, long to, byte[] contents)
      throws IOException {
    if (to - from > MAX_GAP_BYTES) {
      return false;
    }
    byte[] gap = file.read(from, (int) (to - from));
    if (gap[0] != '<' || gap[gap.length - 1] != '>') {
      return false;
    }
    byte[] decoded = decode(gap);
    return decoded != null && Arrays.equals(decoded, contents) && isNamedContents(file, from);
  }

  private static boolean isNamedContents(PdfFile file, long from) throws IOException {
    long start = Math.max(0, from - CONTENTS.length - MAX_BLANKS);
    byte[] before = file.read(start, (int) (from - start));
    int end = before.length;
    while (end > 0 && PdfFile.isWhiteSpace(before[end - 1])) {
      end--;
    }
    int begin = end - CONTENTS.length;
    return begin >= 0 && Arrays.equals(before, begin, end, CONTENTS, 0, CONTENTS.length);
  }

  /** Null if there is anything but digits and white space between the brackets. */
  private static byte @Nullable [] decode(byte[] gap) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(gap.length / 2);
    int pending = -1;
    for (int i = 1; i < gap.length - 1; i++) {
      int digit = Character.digit(gap[i], 16);
      if (digit >= 0 && pending >= 0) {
        decoded.write((pending << 4) | digit);
        pending = -1;
      } else if (digit >= 0) {
        pending = digit;
      } else if (!PdfFile.isWhiteSpace(gap[i])) {
        return null;
      }
    }
    if (pending >= 0) {
      decoded.write(pending << 4); // ISO 32000-1 §7.3.4.3
    }
    return decoded.toByteArray();
  }
}
