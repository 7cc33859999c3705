package vn.hoso.examples.submit;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * An A4 page with the margins and the typeface of Nghị định 30/2020/NĐ-CP Phụ lục I: Times New
 * Roman, or Liberation Serif in its place, which has the same metrics and may be shipped. What is
 * written goes from top to bottom.
 */
final class OfficialPage implements AutoCloseable {

  /** The text area in points from the left edge: 30 mm of margin there, 20 mm at the right. */
  static final float LEFT = 85;

  static final float RIGHT = PDRectangle.A4.getWidth() - 57;
  static final float MIDDLE = (LEFT + RIGHT) / 2;

  private static final float TOP_MARGIN = 57;
  private static final float INDENT = 28.35f;
  private static final float LINE_SPACING = 1.2f;

  final PDFont regular;
  final PDFont bold;
  final PDFont italic;
  final PDFont boldItalic;
  private final PDPageContentStream content;
  private float y;

  OfficialPage(PDDocument document) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    this.regular = font(document, "Regular");
    this.bold = font(document, "Bold");
    this.italic = font(document, "Italic");
    this.boldItalic = font(document, "BoldItalic");
    this.content = new PDPageContentStream(document, page);
    this.y = PDRectangle.A4.getHeight() - TOP_MARGIN;
  }

  /** Where the next line begins, in points from the bottom edge. */
  float position() {
    return y;
  }

  /** Goes on at a position, to write a second column. */
  void goTo(float position) {
    y = position;
  }

  void skip(float points) {
    y -= points;
  }

  /** A line centred on x. */
  void centred(float x, PDFont font, float size, String text) throws IOException {
    for (Paragraph.Line line : new Paragraph(size).add(font, text).lines(Float.MAX_VALUE, 0)) {
      show(line, x - line.width() / 2, size, 0);
    }
  }

  /** A line that begins at x. */
  void at(float x, PDFont font, float size, String text) throws IOException {
    for (Paragraph.Line line : new Paragraph(size).add(font, text).lines(Float.MAX_VALUE, 0)) {
      show(line, x, size, 0);
    }
  }

  /**
   * A rule below the last line, as the form puts it under the motto, the agency and the subject.
   */
  void rule(float x, float length) throws IOException {
    y -= 5.5f;
    content.setLineWidth(0.6f);
    content.moveTo(x - length / 2, y);
    content.lineTo(x + length / 2, y);
    content.stroke();
  }

  /** A justified paragraph over the width of the page, indented by 1 cm and with 6 pt behind it. */
  void paragraph(Paragraph paragraph, float size) throws IOException {
    float indent = INDENT;
    for (Paragraph.Line line : paragraph.lines(RIGHT - LEFT, INDENT)) {
      int gaps = line.words().size() - 1;
      float slack = RIGHT - LEFT - indent - line.width();
      show(line, LEFT + indent, size, line.last() || gaps == 0 ? 0 : slack / gaps);
      indent = 0;
    }
    y -= 6;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private void show(Paragraph.Line line, float x, float size, float stretch) throws IOException {
    y -= size * LINE_SPACING;
    content.beginText();
    content.newLineAtOffset(x, y);
    boolean first = true;
    for (Paragraph.Word word : line.words()) {
      content.setFont(word.font(), size);
      // Positions in a TJ operator count backwards, in thousandths of the font size.
      content.showTextWithPositioning(
          first
              ? new Object[] {word.text()}
              : new Object[] {" ", -stretch * 1000 / size, word.text()});
      first = false;
    }
    content.endText();
  }

  private static PDFont font(PDDocument document, String style) throws IOException {
    String resource = "/liberation/LiberationSerif-" + style + ".ttf";
    try (InputStream in = OfficialPage.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(
            "Font " + resource + " is not on the class path: add openpdf-fonts-extra");
      }
      return PDType0Font.load(document, in, true);
    }
  }
}
