package vn.hoso.signature.internal.pdf.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;

/**
 * The structure of a PDF that is about to get one more revision. Read without the parser's repairs:
 * a viewer that has to repair a document reports its signatures as broken, so a damaged one must
 * not be signed. Objects are read when they are asked for; heap does not depend on the length of
 * the document, only on its number of objects.
 *
 * <p>Not thread-safe.
 */
public final class PdfSource implements AutoCloseable {

  /** Offsets in a cross-reference table have ten digits (ISO 32000-1 §7.5.4). */
  private static final long MAX_LENGTH = 9_999_999_999L;

  /** Readers accept the header within the first 1024 bytes (ISO 32000-1 Annex H.3 note 13). */
  private static final int HEADER_RANGE = 1024;

  private final Path path;
  private final long length;
  private final PDDocument document;
  private final COSDocument structure;

  private PdfSource(Path path, long length, PDDocument document) {
    this.path = path;
    this.length = length;
    this.document = document;
    this.structure = document.getDocument();
  }

  /**
   * Reads cross-references, trailer and catalog.
   *
   * @throws UnsupportedDocumentException if it is not a PDF
   * @throws UnreadableDocumentException if it is missing, empty, too long, damaged or encrypted
   */
  public static PdfSource open(Path path) {
    return open(path, path);
  }

  /**
   * As {@link #open(Path)}, for a document that is still being written.
   *
   * @param name how messages name it
   */
  public static PdfSource open(Path path, Path name) {
    long length = requirePdf(path);
    RandomAccessRead bytes = null;
    StrictParser parser = null;
    try {
      bytes = new RandomAccessReadBufferedFile(path);
      parser = new StrictParser(bytes);
      PDDocument document = parser.parse(false);
      if (parser.encrypted) {
        document.close();
        throw encrypted(path, null);
      }
      return new PdfSource(name, length, document);
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      IOUtils.closeQuietly(bytes);
      if (parser != null && parser.encrypted) {
        throw encrypted(path, e);
      }
      throw new UnreadableDocumentException(
          ("%s is damaged or truncated (%s): a signature on it would be reported as broken; export"
                  + " the PDF again from its original, or let a PDF program repair it, then sign")
              .formatted(path, e.getMessage()),
          e);
    }
  }

  Path path() {
    return path;
  }

  public long length() {
    return length;
  }

  /** Where the newest cross-reference section starts. */
  long startXref() {
    return structure.getStartXref();
  }

  /** Whether the newest cross-reference section is a stream; in a hybrid file it is a table. */
  boolean hasXrefStream() {
    return structure.isXRefStream();
  }

  /** To be written anew; a revision is written from what was read. */
  PDDocument document() {
    return document;
  }

  COSDictionary trailer() {
    return structure.getTrailer();
  }

  COSDictionary catalog() {
    return structure.getTrailer().getCOSDictionary(COSName.ROOT);
  }

  COSObjectKey catalogKey() {
    return key(trailer(), COSName.ROOT);
  }

  /** The lowest object number that no object uses. */
  long firstFreeNumber() {
    long declared = trailer().getLong(COSName.SIZE);
    return Math.max(declared, structure.getHighestXRefObjectNumber() + 1);
  }

  /**
   * The value of an entry, direct or not; null if there is none.
   *
   * @throws UnreadableDocumentException if there is one that cannot be read, or of another type: to
   *     take it for absent would lose it
   */
  <T extends COSBase> @Nullable T read(COSDictionary owner, COSName entry, Class<T> type) {
    return resolve(owner.getItem(entry), type, "/" + entry.getName());
  }

  <T extends COSBase> @Nullable T resolve(@Nullable COSBase item, Class<T> type, String what) {
    COSBase value = item;
    if (item instanceof COSObject reference) {
      value = reference.getObject();
      // A reference to an object that does not exist is null (ISO 32000-1 §7.3.10).
      if (value == null && structure.getXrefTable().containsKey(reference.getKey())) {
        throw damaged(what + " cannot be read");
      }
    }
    if (value == null || value instanceof COSNull) {
      return null;
    }
    if (!type.isInstance(value)) {
      throw damaged(what + " is of the wrong type");
    }
    return type.cast(value);
  }

  /** The object number behind an entry that has to be a reference. */
  COSObjectKey key(COSDictionary owner, COSName entry) {
    if (owner.getItem(entry) instanceof COSObject reference) {
      return reference.getKey();
    }
    throw damaged("/" + entry.getName() + " is not an indirect object");
  }

  UnreadableDocumentException damaged(String detail) {
    return damaged(detail, null);
  }

  UnreadableDocumentException damaged(String detail, @Nullable Throwable cause) {
    return new UnreadableDocumentException(
        "%s is damaged: %s; export the PDF again from its original".formatted(path, detail), cause);
  }

  @Override
  public void close() {
    IOUtils.closeQuietly(document);
  }

  private static long requirePdf(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      long length = Files.size(path);
      String head = new String(in.readNBytes(HEADER_RANGE), StandardCharsets.ISO_8859_1);
      if (head.isEmpty()) {
        throw new UnreadableDocumentException(
            "%s is empty: export or copy the document again".formatted(path));
      }
      if (!head.contains("%PDF-")) {
        throw new UnsupportedDocumentException(
            "%s is not a PDF, it does not begin with %%PDF-: convert the document to PDF first"
                .formatted(path));
      }
      if (length > MAX_LENGTH) {
        throw new UnreadableDocumentException(
            "%s has %d bytes; at most %d can be signed".formatted(path, length, MAX_LENGTH));
      }
      return length;
    } catch (NoSuchFileException e) {
      throw new UnreadableDocumentException("%s does not exist: check the path".formatted(path), e);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check that it is a file, and its permissions".formatted(path), e);
    }
  }

  /** Remembers whether the document is encrypted, since there are many ways to fail at that. */
  private static final class StrictParser extends PDFParser {

    private boolean encrypted;

    StrictParser(RandomAccessRead bytes) throws IOException {
      super(bytes);
    }

    @Override
    protected COSDictionary retrieveTrailer() throws IOException {
      try {
        return super.retrieveTrailer();
      } finally {
        COSDictionary trailer = document.getTrailer();
        encrypted = trailer != null && trailer.containsKey(COSName.ENCRYPT);
      }
    }
  }

  private static UnreadableDocumentException encrypted(Path path, @Nullable Exception cause) {
    return new UnreadableDocumentException(
        "%s is encrypted: remove the protection in the program that made it, then sign"
            .formatted(path),
        cause);
  }
}
