package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.nio.file.Path;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.io.DocumentSource;

/**
 * Reads what a PDF says of its signatures. Opens the file once and reads of it what is needed;
 * memory depends on the number of objects, not on the length.
 */
public final class PdfReader {

  private PdfReader() {}

  /**
   * Gathers the facts.
   *
   * @throws UnsupportedDocumentException if it is not a PDF, or is encrypted and takes more than an
   *     empty password
   * @throws UnreadableDocumentException if it is missing, empty, truncated, damaged beyond reading,
   *     or over a limit
   */
  public static PdfFacts read(Path document) {
    return read(DocumentSource.of(document));
  }

  /** As {@link #read(Path)}. */
  public static PdfFacts read(DocumentSource document) {
    try (PdfFile file = PdfFile.open(document)) {
      return new FactsReader(file).read();
    } catch (IOException e) {
      throw unreadable(document, e);
    }
  }

  /**
   * Whether a page has a picture of its own under what one of its signatures shows. Opens the file
   * once more: few documents need it.
   */
  public static boolean isOverPicture(DocumentSource document, Appearance appearance) {
    try (PdfFile file = PdfFile.open(document)) {
      return new FactsReader(file).isOverPicture(appearance);
    } catch (IOException e) {
      throw unreadable(document, e);
    }
  }

  private static UnreadableDocumentException unreadable(
      DocumentSource document, IOException cause) {
    return new UnreadableDocumentException(
        "%s cannot be read to its end: check the disk and try again".formatted(document), cause);
  }
}
