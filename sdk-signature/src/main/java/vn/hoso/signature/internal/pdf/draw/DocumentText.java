package vn.hoso.signature.internal.pdf.draw;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;

/**
 * The text of a document, page by page. Opens the document for itself: reading text may complete
 * objects in memory, and those that are written into a revision have to stay as they were read.
 */
public final class DocumentText implements AutoCloseable {

  /** From the right edge, in points: what no program prints on. */
  private static final double MARGIN = 36;

  private final Path path;
  private final PDDocument document;

  private DocumentText(Path path, PDDocument document) {
    this.path = path;
    this.document = document;
  }

  public static DocumentText open(Path path) {
    try {
      return new DocumentText(path, Loader.loadPDF(path.toFile()));
    } catch (IOException | RuntimeException e) { // PDFBox throws both on malformed objects
      throw unreadable(path, e);
    }
  }

  /**
   * The lines of a page, from top to bottom.
   *
   * @param page the number of its object
   * @throws UnreadableDocumentException if its text is malformed, or PDFBox takes it for no page
   */
  public List<TextLine> lines(COSObjectKey page) {
    try {
      COSBase wanted = document.getDocument().getObjectFromPool(page).getObject();
      int number = 0;
      for (PDPage each : document.getPages()) {
        number++;
        if (each.getCOSObject() == wanted) {
          return lines(each, number);
        }
      }
    } catch (IOException | RuntimeException e) { // PDFBox throws both on malformed content
      throw unreadable(path, e);
    }
    throw unreadable(path, null);
  }

  private List<TextLine> lines(PDPage page, int number) throws IOException {
    LineReader reader = new LineReader(PageView.of(page.getCOSObject()));
    reader.setStartPage(number);
    reader.setEndPage(number);
    reader.writeText(document, Writer.nullWriter());
    return List.copyOf(reader.lines);
  }

  @Override
  public void close() {
    IOUtils.closeQuietly(document);
  }

  private static UnreadableDocumentException unreadable(Path path, @Nullable Exception cause) {
    return new UnreadableDocumentException(
        "The text of %s cannot be read: give the place of the signature as a rectangle"
            .formatted(path),
        cause);
  }

  private static final class LineReader extends PDFTextStripper {

    private final PageView view;
    private final List<TextLine> lines = new ArrayList<>();
    private final List<TextLine.Glyph> glyphs = new ArrayList<>();

    LineReader(PageView view) {
      this.view = view;
      setSortByPosition(true);
      setShouldSeparateByBeads(false);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      for (TextPosition each : positions) {
        Matrix matrix = each.getTextMatrix();
        glyphs.add(
            new TextLine.Glyph(
                each.getUnicode(),
                each.getX() * view.unit(),
                (each.getX() + each.getWidth()) * view.unit(),
                each.getY() * view.unit(),
                Math.abs(matrix.getScalingFactorY()) * view.unit()));
      }
    }

    @Override
    protected void writeLineSeparator() {
      endLine();
    }

    @Override
    protected void writePageEnd() {
      endLine();
    }

    private void endLine() {
      if (!glyphs.isEmpty()) {
        lines.add(new TextLine(glyphs, view.width() - MARGIN));
        glyphs.clear();
      }
    }
  }
}
