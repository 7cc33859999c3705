package vn.hoso.signature.internal.pdf.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * A value in a revision, and who refers to it.
 *
 * @param item the value, or a reference to it
 * @param use where it stands
 */
record Node(Revision revision, @Nullable COSBase item, Use use) {

  static Node trailer(Revision revision) {
    return new Node(revision, revision.trailer(), Use.TRAILER);
  }

  @Nullable COSBase value() {
    return revision.resolve(item);
  }

  /** The number of the object that this is; 0 if it is direct. */
  long number() {
    return Revision.number(item);
  }

  boolean isAbsent() {
    return value() == null;
  }

  /** Empty if this is none. */
  COSDictionary dictionary() {
    return value() instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
  }

  boolean isDictionary() {
    return value() instanceof COSDictionary;
  }

  Node entry(COSName key) {
    return new Node(revision, dictionary().getItem(key), inside().entry(key));
  }

  /** The elements of this array; none if this is no array. */
  List<Node> elements() {
    List<Node> elements = new ArrayList<>();
    if (value() instanceof COSArray array) {
      Use use = inside().element();
      for (int i = 0; i < array.size(); i++) {
        elements.add(new Node(revision, array.get(i), use));
      }
    }
    return elements;
  }

  @Nullable String name(COSName key) {
    return entry(key).value() instanceof COSName name ? name.getName() : null;
  }

  private Use inside() {
    return number() == 0 ? use : new Use(number(), "");
  }
}
