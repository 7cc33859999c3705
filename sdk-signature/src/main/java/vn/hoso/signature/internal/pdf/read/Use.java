package vn.hoso.signature.internal.pdf.read;

import org.apache.pdfbox.cos.COSName;

/**
 * A place where an object refers to another.
 *
 * @param referrer the number of the object that refers; 0 for the trailer
 * @param path the keys that lead to the reference within it, such as {@code /AP/N}
 */
record Use(long referrer, String path) {

  static final Use TRAILER = new Use(0, "");

  Use entry(COSName key) {
    return new Use(referrer, path + "/" + key.getName());
  }

  Use element() {
    return new Use(referrer, path + "[]");
  }
}
