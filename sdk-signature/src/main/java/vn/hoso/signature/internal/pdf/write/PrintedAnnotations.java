package vn.hoso.signature.internal.pdf.write;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;

/** What lies upon a page and is printed with it: signatures that are shown, stamps, form fields. */
final class PrintedAnnotations {

  private final List<PDAnnotation> annotations;

  private PrintedAnnotations(List<PDAnnotation> annotations) {
    this.annotations = annotations;
  }

  /** Those with the flag Print and without Hidden (ISO 32000-1 §12.5.3). */
  static PrintedAnnotations of(PDPage page) throws IOException {
    return new PrintedAnnotations(
        page.getAnnotations(each -> each.isPrinted() && !each.isHidden()));
  }

  /** Draws them where they lie, in the user space of their page. */
  void draw(PDPageContentStream content) throws IOException {
    for (PDAnnotation annotation : annotations) {
      PDFormXObject appearance = annotation.getNormalAppearanceStream();
      PDRectangle place = annotation.getRectangle();
      if (appearance != null && place != null && appearance.getBBox() != null) {
        content.saveGraphicsState();
        content.transform(placed(appearance, place));
        content.drawForm(appearance);
        content.restoreGraphicsState();
      }
    }
  }

  /** Fits the appearance into its rectangle (ISO 32000-1 §12.5.5 algorithm 8.1). */
  private static Matrix placed(PDFormXObject appearance, PDRectangle place) {
    Rectangle2D box = appearance.getBBox().transform(appearance.getMatrix()).getBounds2D();
    if (box.isEmpty()) {
      return new Matrix();
    }
    AffineTransform fitted =
        AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
    fitted.scale(place.getWidth() / box.getWidth(), place.getHeight() / box.getHeight());
    fitted.translate(-box.getX(), -box.getY());
    return new Matrix(fitted);
  }
}
