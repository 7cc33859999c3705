package vn.hoso.signature.internal.pdf.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSObjectKey;
import vn.hoso.signature.internal.pdf.draw.Area;
import vn.hoso.signature.internal.pdf.draw.FontSubset;
import vn.hoso.signature.internal.pdf.draw.Look;
import vn.hoso.signature.internal.pdf.draw.PageView;
import vn.hoso.signature.internal.pdf.draw.Picture;
import vn.hoso.signature.internal.pdf.draw.TimesFont;

/**
 * Writes the appearance of a signature: a form XObject with one picture, or with text (ISO 32000-1
 * §12.5.5, §8.10). All objects are new ones, and all colours independent of devices, which PDF/A
 * accepts whatever the document's output intent is.
 */
final class AppearanceWriter {

  /** The primaries of sRGB. */
  private static final String RGB =
      "[/CalRGB <</WhitePoint [0.9505 1 1.089] /Gamma [2.2 2.2 2.2] /Matrix"
          + " [0.4124 0.2126 0.0193 0.3576 0.7152 0.1192 0.1805 0.0722 0.9505]>>]";

  private static final String GRAY = "[/CalGray <</WhitePoint [0.9505 1 1.089] /Gamma 2.2>>]";

  private final Increment increment;

  private AppearanceWriter(Increment increment) {
    this.increment = increment;
  }

  /**
   * Returns the form's number.
   *
   * @param field the area of the field, in which the look's own lies
   */
  static COSObjectKey write(
      Increment increment, Look look, Area field, PageView page, boolean transparency) {
    AppearanceWriter writer = new AppearanceWriter(increment);
    Picture picture = look.picture();
    Area area = look.area();
    String box = box(area, field);
    if (picture != null) {
      String content =
          "q %s cm /Pic Do Q"
              .formatted(
                  PdfText.numbers(picture.orientation().matrix(area.width(), area.height())));
      COSObjectKey image = writer.image(picture, transparency);
      return writer.form(
          box, page, "/XObject <</Pic " + ObjectWriter.reference(image) + ">>", content);
    }
    List<String> texts = look.runs().stream().map(Look.Run::text).toList();
    try (TimesFont times = TimesFont.open()) {
      FontSubset font = FontSubset.of(times, texts);
      String resources =
          "/Font <</Times %s>> /ColorSpace <</Black %s>>"
              .formatted(ObjectWriter.reference(FontWriter.write(increment, font)), GRAY);
      return writer.form(box, page, resources, text(look, font));
    }
  }

  /** Returns the number of a form that draws nothing. */
  static COSObjectKey writeEmpty(Increment increment) {
    return new AppearanceWriter(increment)
        .stream("/Type /XObject /Subtype /Form /BBox [0 0 0 0] /Resources <<>>\n", new byte[0]);
  }

  /** The field's, in coordinates that begin where the look does. */
  private static String box(Area look, Area field) {
    double left = field.left() - look.left();
    double bottom = look.bottom() - field.bottom();
    return "[%s]"
        .formatted(
            PdfText.numbers(List.of(left, bottom, left + field.width(), bottom + field.height())));
  }

  private COSObjectKey form(String box, PageView page, String resources, String content) {
    return stream(
        "/Type /XObject /Subtype /Form /BBox %s /Matrix %s /Resources <<%s>>\n"
            .formatted(box, page.matrix(), resources),
        content.getBytes(StandardCharsets.US_ASCII));
  }

  private COSObjectKey image(Picture picture, boolean transparency) {
    String mask = "";
    Picture shown = picture;
    if (picture.isTransparent() && transparency) {
      mask = "/SMask " + ObjectWriter.reference(softMask(picture));
    } else if (picture.isTransparent()) {
      mask = "/Mask " + ObjectWriter.reference(stencil(picture));
      shown = picture.onWhite();
    }
    return stream(
        "/Type /XObject /Subtype /Image %s /ColorSpace %s /BitsPerComponent 8 /Filter /%s %s\n"
            .formatted(size(shown), shown.components() == 1 ? GRAY : RGB, shown.filter(), mask),
        shown.data());
  }

  private COSObjectKey softMask(Picture picture) {
    return stream(
        "/Type /XObject /Subtype /Image %s /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode\n"
            .formatted(size(picture)),
        picture.alpha());
  }

  private COSObjectKey stencil(Picture picture) {
    return stream(
        "/Type /XObject /Subtype /Image %s /ImageMask true /BitsPerComponent 1 /Filter /FlateDecode\n"
            .formatted(size(picture)),
        picture.stencil());
  }

  private static String size(Picture picture) {
    return "/Width %d /Height %d".formatted(picture.columns(), picture.rows());
  }

  private static String text(Look look, FontSubset font) {
    return "q /Black cs 0 sc " + FontWriter.show(look.runs(), look.area().height(), font) + " Q";
  }

  private COSObjectKey stream(String entries, byte[] data) {
    return increment.add(StreamObject.of(entries, data));
  }
}
