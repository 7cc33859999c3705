package vn.hoso.signature.internal.verify;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.cms.read.CmsFile;
import vn.hoso.signature.internal.io.DocumentSource;

/** Has a document read as its format wants it. */
public final class FactsReader {

  private FactsReader() {}

  /**
   * Reads everything that there is to know about the document's signatures.
   *
   * @param content what a detached signature signs, or null
   * @throws UnsupportedDocumentException if it is of no known format, or takes a password
   * @throws UnreadableDocumentException if it is missing, empty, damaged, over a limit
   */
  public static DocumentFacts read(Path document, @Nullable Path content) {
    DocumentFormat.requireFile(document);
    return read(DocumentSource.of(document), content == null ? null : DocumentSource.of(content));
  }

  /** As {@link #read(Path, Path)}. */
  public static DocumentFacts read(DocumentSource document, @Nullable DocumentSource content) {
    DocumentFormat format = DocumentFormat.of(document);
    if (content != null) {
      requireDetached(format, document);
    }
    return switch (format) {
      case PDF -> PdfFactsReader.read(document);
      case XML -> XmlFactsReader.read(document);
      case CMS -> read(CmsFile.read(document), document.name(), content);
      case ASIC -> AsicFactsReader.read(document);
    };
  }

  /**
   * As {@link #read(Path, Path)}, of a CMS that was read, whatever its name is.
   *
   * @param content what a detached signature signs, or null
   */
  public static DocumentFacts read(CmsFile cms, Path name, @Nullable DocumentSource content) {
    return CmsFactsReader.read(cms.facts(), name, content);
  }

  private static void requireDetached(DocumentFormat format, DocumentSource document) {
    String what =
        switch (format) {
          case PDF -> "a PDF, whose signatures are never detached";
          case XML -> "XML, whose signatures are verified with what they sign inside";
          case ASIC -> "a container, which has what it signs inside";
          case CMS -> null;
        };
    if (what != null) {
      throw new UnsupportedDocumentException(
          "%s is %s: verify it without content".formatted(document, what));
    }
  }
}
