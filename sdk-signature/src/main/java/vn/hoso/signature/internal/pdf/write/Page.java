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

  /** Depth first, since nodes of the page tree may be empty (ISO 32000-1 §7.7.3). */
  static Page first(PdfSource source) {
    Page page =
        first(
            source,
            source.key(source.catalog(), COSName.PAGES),
            source.read(source.catalog(), COSName.PAGES, COSDictionary.class),
            new HashSet<>());
    if (page == null) {
      throw source.damaged("it has no page");
    }
    return page;
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

  private static @Nullable Page first(
      PdfSource source, COSObjectKey key, @Nullable COSDictionary node, Set<COSObjectKey> visited) {
    if (node == null || !visited.add(key)) {
      return null;
    }
    COSArray kids = source.read(node, COSName.KIDS, COSArray.class);
    if (kids == null) {
      return new Page(key, node);
    }
    for (int i = 0; i < kids.size(); i++) {
      if (!(kids.get(i) instanceof COSObject kid)) {
        throw source.damaged("a page is not an indirect object");
      }
      Page page =
          first(source, kid.getKey(), source.resolve(kid, COSDictionary.class, "a page"), visited);
      if (page != null) {
        return page;
      }
    }
    return null;
  }
}
