package vn.hoso.signature.internal.pdf.read;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;

/** The same value in the signed and in the last revision. */
record Pair(Node before, Node after) {

  Pair entry(COSName key) {
    return new Pair(before.entry(key), after.entry(key));
  }

  /** As written; the objects that they refer to may differ. */
  boolean isSame() {
    return SameValue.of(before.item(), after.item());
  }

  /** The entries of these dictionaries that are not the same as written. */
  Set<COSName> differing() {
    Set<COSName> keys = new LinkedHashSet<>(before.dictionary().keySet());
    keys.addAll(after.dictionary().keySet());
    keys.removeIf(key -> entry(key).isSame());
    return keys;
  }

  /** Whether both are in the same object. */
  boolean isSameObject() {
    return before.number() == after.number();
  }
}
