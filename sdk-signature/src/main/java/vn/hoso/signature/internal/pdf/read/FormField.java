package vn.hoso.signature.internal.pdf.read;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form that is no mere widget (ISO 32000-1 §12.7.3).
 *
 * @param name fully qualified
 * @param number of its object; 0 if it is direct
 * @param type /FT, inherited or own
 */
record FormField(String name, long number, COSDictionary dictionary, @Nullable COSName type) {

  boolean isSignature() {
    return COSName.SIG.equals(type);
  }
}
