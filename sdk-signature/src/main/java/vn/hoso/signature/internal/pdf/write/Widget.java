package vn.hoso.signature.internal.pdf.write;

import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Where a field is seen: itself, or the first of its kids that is (ISO 32000-1 §12.7.3.1).
 *
 * @param key null if it is a direct object
 * @param rectangle in user space
 */
record Widget(@Nullable COSObjectKey key, COSDictionary dictionary, PDRectangle rectangle) {

  private static final int CORNERS = 4;

  /** Empty if the field is seen nowhere. */
  static Optional<Widget> of(PdfSource source, FormFields.Field field) {
    Optional<Widget> own = of(source, field.key(), field.dictionary());
    COSArray kids = source.read(field.dictionary(), COSName.KIDS, COSArray.class);
    for (int i = 0; own.isEmpty() && kids != null && i < kids.size(); i++) {
      COSDictionary kid = source.resolve(kids.get(i), COSDictionary.class, "a form field");
      if (kid != null && kids.get(i) instanceof COSObject reference) {
        own = of(source, reference.getKey(), kid);
      }
    }
    return own;
  }

  private static Optional<Widget> of(
      PdfSource source, @Nullable COSObjectKey key, COSDictionary dictionary) {
    COSArray corners = source.read(dictionary, COSName.RECT, COSArray.class);
    if (corners == null || corners.size() != CORNERS) {
      return Optional.empty();
    }
    PDRectangle rectangle = new PDRectangle(corners);
    return rectangle.getWidth() > 0 && rectangle.getHeight() > 0
        ? Optional.of(new Widget(key, dictionary, rectangle))
        : Optional.empty();
  }

  /** By what it says itself, else by what the page says. */
  boolean isOn(Page page, PdfSource source) {
    return dictionary.getItem(COSName.P) instanceof COSObject reference
        ? page.key().equals(reference.getKey())
        : key != null && page.hasAnnotation(source, key);
  }
}
