package vn.hoso.signature.internal.xml.read;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * What of the document is under a signature.
 *
 * @param paths of the elements
 * @param whole the document element is among them, so that all but signatures is covered
 */
record Coverage(List<String> paths, boolean whole) {

  static Coverage of(Element signature, List<SignedReference> references, Element root) {
    List<String> outside = new ArrayList<>();
    List<String> inside = new ArrayList<>();
    boolean whole = false;
    for (SignedReference reference : references) {
      Element target = reference.target();
      if (target == null) {
        continue;
      }
      if (reference.transforms().textOnly()) {
        add(outside, Dom.path(target) + "//text()");
      } else if (reference.covers(target, signature)) {
        whole |= target.isSameNode(root);
        add(isOwn(target, signature) ? inside : outside, Dom.path(target));
      }
    }
    // What a signature says of itself, such as its time, is of interest only if it says no more.
    return new Coverage(outside.isEmpty() ? inside : outside, whole);
  }

  private static boolean isOwn(Element target, Element signature) {
    return Dom.isWithin(target, signature);
  }

  private static void add(List<String> paths, String path) {
    if (!paths.contains(path)) {
      paths.add(path);
    }
  }
}
