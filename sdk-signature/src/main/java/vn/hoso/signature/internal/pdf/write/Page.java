package vn.hoso.signature.internal.pdf.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** A page object and its number. */
record Page(COSObjectKey key, COSDictionary dictionary) {

  private static final int MAX_PAGES = 100_000;
  private static final int MAX_DEPTH = 64;

  static Page first(PdfSource source) {
    return some(source, 1).get(0);
  }

  static List<Page> all(PdfSource source) {
    return some(source, MAX_PAGES);
  }

  /** The names of the fields whose widgets are on this page. */
  List<String> widgetNames(PdfSource source) {
    List<String> names = new ArrayList<>();
    COSArray annotations = source.read(dictionary, COSName.ANNOTS, COSArray.class);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation
          && annotation.getDictionaryObject(COSName.T) instanceof COSString name) {
        names.add(name.getString());
      }
    }
    return names;
  }

  boolean hasAnnotation(PdfSource source, COSObjectKey annotation) {
    COSArray annotations = source.read(dictionary, COSName.ANNOTS, COSArray.class);
    return annotations != null
        && annotations.toList().stream()
            .anyMatch(
                each ->
                    each instanceof COSObject reference && annotation.equals(reference.getKey()));
  }

  private static List<Page> some(PdfSource source, int limit) {
    List<Page> pages = new ArrayList<>();
    collect(
        source,
        source.key(source.catalog(), COSName.PAGES),
        source.read(source.catalog(), COSName.PAGES, COSDictionary.class),
        new HashSet<>(),
        pages,
        limit,
        MAX_DEPTH);
    if (pages.isEmpty()) {
      throw source.damaged("it has no page");
    }
    return pages;
  }

  /** Depth first, since nodes of the page tree may be empty (ISO 32000-1 §7.7.3). */
  private static void collect(
      PdfSource source,
      COSObjectKey key,
      @Nullable COSDictionary node,
      Set<COSObjectKey> visited,
      List<Page> pages,
      int limit,
      int depth) {
    if (depth == 0) {
      throw source.damaged("its page tree is too deep");
    }
    if (node == null || pages.size() >= limit || !visited.add(key)) {
      return;
    }
    COSArray kids = source.read(node, COSName.KIDS, COSArray.class);
    if (kids == null) {
      pages.add(new Page(key, node));
      return;
    }
    for (int i = 0; i < kids.size() && pages.size() < limit; i++) {
      if (!(kids.get(i) instanceof COSObject kid)) {
        throw source.damaged("a page is not an indirect object");
      }
      COSDictionary page = source.resolve(kid, COSDictionary.class, "a page");
      collect(source, kid.getKey(), page, visited, pages, limit, depth - 1);
    }
  }
}
