package vn.hoso.signature.internal.pdf.read;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form that is no mere widget (ISO 32000-1 §12.7.3).
 *
 * @param name fully qualified
 * @param item the field, or the reference to it
 * @param type /FT, inherited or own
 */
record FormField(String name, COSBase item, COSDictionary dictionary, @Nullable COSName type) {

  /** The number of its object; 0 if it is direct. */
  long number() {
    return Revision.number(item);
  }

  boolean isSignature() {
    return COSName.SIG.equals(type);
  }
}
