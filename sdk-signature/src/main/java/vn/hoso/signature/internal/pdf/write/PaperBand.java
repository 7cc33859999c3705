package vn.hoso.signature.internal.pdf.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.pdf.draw.Look;
import vn.hoso.signature.internal.pdf.draw.QrCode;
import vn.hoso.signature.internal.pdf.draw.TextBlock;
import vn.hoso.signature.internal.pdf.draw.TimesFont;
import vn.hoso.signature.visible.Placement;

/**
 * What stands at the foot of each printed page: lines of text, and to their right a QR code.
 *
 * @param qr null for none
 */
public record PaperBand(List<String> lines, @Nullable QrCode qr) {

  private static final double MARGIN = 10 * Placement.POINTS_PER_MILLIMETRE;
  private static final double PADDING = 3 * Placement.POINTS_PER_MILLIMETRE;
  private static final double QR_SIDE = 20 * Placement.POINTS_PER_MILLIMETRE;
  private static final double TEXT_SIZE = 8;
  private static final float LINE_WIDTH = 0.5f;

  public PaperBand {
    lines = List.copyOf(lines);
  }

  /**
   * The text as it is set on a page.
   *
   * @throws SigningRefusedException if it does not fit, or has a character that cannot be shown
   */
  TextBlock text(TimesFont times, double pageWidth, Path document) {
    lines.forEach(times::require);
    double width = pageWidth - 2 * MARGIN - (qr == null ? 0 : QR_SIDE + MARGIN);
    TextBlock text = TextBlock.of(times, lines, TEXT_SIZE, width);
    if (text.width() > width) {
      throw new SigningRefusedException(
          "A page of %s is too narrow for the link, code or name that is to stand on it: give a shorter one"
              .formatted(document));
    }
    return text;
  }

  /** With the blank above and below, in points. */
  double height(TextBlock text) {
    return Math.max(text.height(), qr == null ? 0 : QR_SIDE) + 2 * PADDING;
  }

  /** Draws it; the origin is the lower left corner of the page. */
  void draw(PDPageContentStream content, TextBlock text, PDFont font, double pageWidth)
      throws IOException {
    double height = height(text);
    content.setLineWidth(LINE_WIDTH);
    content.moveTo((float) MARGIN, (float) height);
    content.lineTo((float) (pageWidth - MARGIN), (float) height);
    content.stroke();
    content.beginText();
    for (Look.Run run : text.runs(false)) {
      content.setFont(font, (float) run.size());
      content.setTextMatrix(
          Matrix.getTranslateInstance(
              (float) (MARGIN + run.left()), (float) (height - PADDING - run.baseline())));
      content.showText(run.text());
    }
    content.endText();
    if (qr != null) {
      draw(qr, content, pageWidth - MARGIN - QR_SIDE, height - PADDING);
    }
  }

  private static void draw(QrCode qr, PDPageContentStream content, double left, double top)
      throws IOException {
    double module = QR_SIDE / qr.size();
    for (int row = 0; row < qr.size(); row++) {
      for (int column = 0; column < qr.size(); column++) {
        if (qr.isDark(column, row)) {
          content.addRect(
              (float) (left + column * module),
              (float) (top - (row + 1) * module),
              (float) module,
              (float) module);
        }
      }
    }
    content.fill();
  }
}
