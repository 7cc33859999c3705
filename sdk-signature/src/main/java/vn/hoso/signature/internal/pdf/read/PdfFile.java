package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.OpenDocument;

/** The bytes of a PDF, opened once, read in pages of which the last ones are kept. */
final class PdfFile implements AutoCloseable {

  private static final int KEPT_PAGES = 512;

  /** The values of signatures are of such lengths. */
  private static final int MIN_KEPT = 512;

  private static final int MAX_KEPT = 64 << 10;

  /** Readers accept the header within the first 1024 bytes (ISO 32000-1 Annex H.3 note 13). */
  private static final int HEADER_RANGE = 1024;

  private static final byte[] EOF = "%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OBJ = " obj".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] START_XREF = "startxref".getBytes(StandardCharsets.US_ASCII);

  private final Path path;
  private final OpenDocument document;
  private final long length;

  /** The one that was not needed for longest is the first. */
  private final Map<Long, Page> pages = new LinkedHashMap<>(16, 0.75f, true);

  private final Map<Long, LongString> longStrings = new HashMap<>();
  private long parsedBytes;

  /**
   * The value of a hexadecimal string.
   *
   * @param end just behind it
   */
  record LongString(COSString value, long end) {}

  /**
   * The end of a revision.
   *
   * @param startXref where its cross-reference section is
   * @param end just behind %%EOF
   */
  record Tail(long startXref, long end) {}

  private PdfFile(Path path, OpenDocument document, long length) {
    this.path = path;
    this.document = document;
    this.length = length;
  }

  static PdfFile open(DocumentSource source) {
    Path path = source.name();
    OpenDocument document = null;
    try {
      document = source.open();
      PdfFile file = new PdfFile(path, document, document.length());
      file.requirePdf();
      return file;
    } catch (UnreadableDocumentException | UnsupportedDocumentException e) {
      close(document);
      throw e;
    } catch (NoSuchFileException e) {
      throw new UnreadableDocumentException("%s does not exist: check the path".formatted(path), e);
    } catch (IOException e) {
      close(document);
      throw new UnreadableDocumentException(
          "%s cannot be read: check that it is a file, and its permissions".formatted(path), e);
    }
  }

  Path path() {
    return path;
  }

  long length() {
    return length;
  }

  /** At most so many bytes, fewer at the end of the file. */
  byte[] read(long offset, int count) throws IOException {
    byte[] bytes = new byte[(int) Math.min(count, Math.max(0, length - offset))];
    read(offset, bytes, bytes.length);
    return bytes;
  }

  /** Exactly so many bytes, which the file must have. */
  void read(long offset, byte[] target, int count) throws IOException {
    int done = 0;
    while (done < count) {
      long at = offset + done;
      Page page = page(at / Page.BYTES);
      int start = (int) (at - page.start());
      int part = Math.min(count - done, page.length() - start);
      page.copy(start, target, done, part);
      done += part;
    }
  }

  /** Until another page is asked for, which may take its place. */
  Page page(long number) throws IOException {
    Page known = pages.get(number);
    if (known != null) {
      return known;
    }
    Page page =
        pages.size() < KEPT_PAGES
            ? Page.create()
            : Objects.requireNonNull(pages.remove(pages.keySet().iterator().next()));
    page.load(document, number, length);
    pages.put(number, page);
    return page;
  }

  /** What was found at this place by {@link #keep}, in whatever revision. */
  @Nullable LongString longString(long start) {
    return longStrings.get(start);
  }

  /** Signatures are in all revisions that follow, and are asked for in each. */
  void keep(long start, LongString string) {
    int length = string.value().getBytes().length;
    if (length >= MIN_KEPT && length <= MAX_KEPT && longStrings.size() < PdfLimits.SIGNATURES) {
      longStrings.put(start, string);
    }
  }

  /** Where the last revision within the first bytes ends; null if none does near their end. */
  @Nullable Tail tail(long end) throws IOException {
    for (int range = 1024; range <= PdfLimits.TAIL_BYTES; range *= 8) {
      long start = Math.max(0, end - range);
      byte[] bytes = read(start, (int) (end - start));
      int mark = lastIndexOf(EOF, bytes, bytes.length);
      int startXref = mark < 0 ? -1 : lastIndexOf(START_XREF, bytes, mark);
      if (startXref >= 0) {
        long value = number(bytes, startXref + START_XREF.length, mark);
        return value < 0 ? null : new Tail(value, start + mark + EOF.length);
      }
    }
    return null;
  }

  /** Whether there is no end-of-file mark near the end, or an object after it. */
  boolean isCutOff() throws IOException {
    byte[] bytes = read(Math.max(0, length - HEADER_RANGE), HEADER_RANGE);
    int mark = lastIndexOf(EOF, bytes, bytes.length);
    return mark < 0 || lastIndexOf(OBJ, bytes, bytes.length) > mark;
  }

  /** Whether there is only white space from here to the end of the file; false if that is far. */
  boolean endsBlankFrom(long offset) throws IOException {
    return length - offset <= PdfLimits.TAIL_BYTES && isBlank(offset, length);
  }

  boolean isBlank(long from, long to) throws IOException {
    for (byte each : read(from, (int) (to - from))) {
      if (!isWhiteSpace(each)) {
        return false;
      }
    }
    return true;
  }

  /** Counts what parsing and decoding cost, so that no file can keep us busy for long. */
  void spend(int bytes) {
    parsedBytes += bytes;
    if (parsedBytes > PdfLimits.PARSED_BYTES) {
      throw tooMuch("parsing its objects takes more than " + PdfLimits.PARSED_BYTES + " bytes");
    }
  }

  UnreadableDocumentException tooMuch(String detail) {
    return new UnreadableDocumentException(
        "%s is over a limit: %s; check where it comes from, or export it again"
            .formatted(path, detail));
  }

  UnreadableDocumentException damaged(String detail, @Nullable Throwable cause) {
    return new UnreadableDocumentException(
        "%s is damaged or truncated (%s): get the document again from where it comes from"
            .formatted(path, detail),
        cause);
  }

  @Override
  public void close() {
    close(document);
  }

  /** ISO 32000-1 table 1. */
  static boolean isWhiteSpace(int character) {
    return switch (character) {
      case 0, '\t', '\n', '\f', '\r', ' ' -> true;
      default -> false;
    };
  }

  private void requirePdf() throws IOException {
    if (length == 0) {
      throw new UnreadableDocumentException(
          "%s is empty: export or copy the document again".formatted(path));
    }
    String head = new String(read(0, HEADER_RANGE), StandardCharsets.ISO_8859_1);
    if (!head.contains("%PDF-")) {
      throw new UnsupportedDocumentException(
          "%s is not a PDF, it does not begin with %%PDF-".formatted(path));
    }
  }

  private static int lastIndexOf(byte[] word, byte[] bytes, int end) {
    for (int i = end - word.length; i >= 0; i--) {
      if (Arrays.equals(word, 0, word.length, bytes, i, i + word.length)) {
        return i;
      }
    }
    return -1;
  }

  /** A decimal number with white space around it, or −1. */
  private static long number(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).strip();
    return text.matches("\\d{1,12}") ? Long.parseLong(text) : -1;
  }

  private static void close(@Nullable OpenDocument document) {
    if (document != null) {
      try {
        document.close();
      } catch (IOException e) {
        // It was only read; there is nothing to lose.
      }
    }
  }
}
