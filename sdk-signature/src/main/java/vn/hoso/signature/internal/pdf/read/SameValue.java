package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Compares values as they are written: references are equal if they name the same object, whatever
 * that is; streams if their bytes are.
 */
final class SameValue {

  private static final int CHUNK = 8192;

  private SameValue() {}

  static boolean of(@Nullable COSBase a, @Nullable COSBase b) {
    if (isNull(a) || isNull(b)) {
      return isNull(a) && isNull(b);
    }
    if (a instanceof COSObject one && b instanceof COSObject other) {
      return Objects.equals(one.getKey(), other.getKey());
    }
    if (a instanceof COSStream || b instanceof COSStream) {
      return a instanceof COSStream one
          && b instanceof COSStream other
          && entries(one, other)
          && data(one, other);
    }
    if (a instanceof COSDictionary one && b instanceof COSDictionary other) {
      return entries(one, other);
    }
    if (a instanceof COSArray one && b instanceof COSArray other) {
      return elements(one, other);
    }
    if (a instanceof COSString one && b instanceof COSString other) {
      return Arrays.equals(one.getBytes(), other.getBytes());
    }
    return a != null && a.equals(b);
  }

  private static boolean entries(COSDictionary a, COSDictionary b) {
    for (COSName key : a.keySet()) {
      if (!of(a.getItem(key), b.getItem(key))) {
        return false;
      }
    }
    return a.keySet().containsAll(b.keySet());
  }

  private static boolean elements(COSArray a, COSArray b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!of(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean data(COSStream a, COSStream b) {
    try (InputStream one = a.createRawInputStream();
        InputStream other = b.createRawInputStream()) {
      byte[] left;
      do {
        left = one.readNBytes(CHUNK);
        if (!Arrays.equals(left, other.readNBytes(CHUNK))) {
          return false;
        }
      } while (left.length > 0);
      return true;
    } catch (IOException e) {
      return false; // what cannot be read cannot be called equal
    }
  }

  private static boolean isNull(@Nullable COSBase value) {
    return value == null || value instanceof COSNull;
  }
}
