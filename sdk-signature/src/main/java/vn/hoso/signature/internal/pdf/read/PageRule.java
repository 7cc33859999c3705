package vn.hoso.signature.internal.pdf.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Permits annotations to be added to pages, and the text of annotations to change (ISO 32000-1
 * §12.5). Content, resources, boxes and the appearance of what was there stay; so does everything
 * that is laid over the page: taking it away shows something else.
 */
final class PageRule {

  /** Annotations that people make (ISO 32000-1 table 169); they open and play nothing. */
  private static final Set<String> MARKUP =
      Set.of(
          "Text",
          "FreeText",
          "Line",
          "Square",
          "Circle",
          "Polygon",
          "PolyLine",
          "Highlight",
          "Underline",
          "Squiggly",
          "StrikeOut",
          "Stamp",
          "Caret",
          "Ink",
          "Popup");

  private static final Set<String> TEXT_ENTRIES =
      Set.of("Contents", "RC", "M", "Open", "State", "StateModel", "NM");

  /** Annotations that have their text on the page (ISO 32000-1 §12.5.6.6, §12.5.6.7). */
  private static final Set<String> TEXT_ON_PAGE = Set.of("FreeText", "Line");

  /** Viewers draw the mark of a note with about 20 points. */
  private static final float LARGEST_MARK = 32;

  /** Early versions of iText leave their version in the page tree. */
  private static final COSName ITEXT_MARK = COSName.getPDFName("ITXT");

  private static final COSName TABS = COSName.getPDFName("Tabs");

  private final Difference difference;
  private final FieldRule fields;
  private final Set<Long> visited = new HashSet<>();
  private int pages;

  private PageRule(Difference difference, FieldRule fields) {
    this.difference = difference;
    this.fields = fields;
  }

  static void apply(Difference difference, FieldRule fields) {
    if (difference.isUnfinished()) {
      PageRule rule = new PageRule(difference, fields);
      rule.walk(difference.trailer().entry(COSName.ROOT).entry(COSName.PAGES), 0);
    }
  }

  /** Changes of the tree itself are explained by nobody. */
  private void walk(Pair node, int depth) {
    long number = node.after().number();
    if (depth > PdfLimits.TREE_DEPTH || pages > PdfLimits.PAGES) {
      difference.reportUnexplained("page tree");
      return;
    }
    if (number != 0 && !visited.add(number)) {
      return;
    }
    if (node.after().entry(COSName.KIDS).isAbsent()) {
      pages++;
      comparePage(node, "page " + pages);
      return;
    }
    if (node.differing().equals(Set.of(ITEXT_MARK))) {
      difference.explain(node);
    }
    List<Node> before = node.before().entry(COSName.KIDS).elements();
    List<Node> after = node.after().entry(COSName.KIDS).elements();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      walk(new Pair(before.get(i), after.get(i)), depth + 1);
    }
  }

  private void comparePage(Pair page, String subject) {
    difference.explain(page);
    for (COSName key : page.differing()) {
      if (!key.equals(COSName.ANNOTS) && !key.equals(TABS)) {
        difference.reportUnexplained(subject);
      }
    }
    Pair annotations = page.entry(COSName.ANNOTS);
    difference.explainHere(annotations);
    compareAnnotations(annotations, subject);
  }

  private void compareAnnotations(Pair annotations, String subject) {
    Map<Long, Node> before = new HashMap<>();
    List<Node> old = annotations.before().elements();
    old.forEach(annotation -> before.put(annotation.number(), annotation));
    int kept = 0;
    for (Node annotation : annotations.after().elements()) {
      Node earlier = before.get(annotation.number());
      if (annotation.number() == 0) {
        kept += compareDirect(old, kept, annotation, subject);
      } else if (earlier != null) {
        // The order is the order in which they are drawn.
        boolean inOrder = kept < old.size() && old.get(kept).number() == annotation.number();
        if (inOrder) {
          kept++;
          compareAnnotation(new Pair(earlier, annotation), subject);
        } else {
          difference.reportUnexplained(subject, Attack.SHADOW_HIDE);
        }
      } else {
        added(annotation, subject);
      }
    }
    if (kept < old.size()) {
      difference.reportUnexplained(subject, Attack.SHADOW_HIDE);
    }
  }

  private int compareDirect(List<Node> old, int kept, Node annotation, String subject) {
    if (kept < old.size() && SameValue.of(old.get(kept).item(), annotation.item())) {
      return 1;
    }
    added(annotation, subject);
    return 0;
  }

  private void compareAnnotation(Pair annotation, String subject) {
    long number = annotation.after().number();
    if (!difference.isChanged(number) || fields.isOldWidget(number)) {
      return;
    }
    difference.explain(annotation);
    boolean onlyText =
        annotation.differing().stream()
            .allMatch(key -> TEXT_ENTRIES.contains(key.getName()) && isText(annotation.entry(key)));
    if (onlyText && isDrawnFromText(annotation.before())) {
      difference.reportCover(subject);
    } else if (onlyText) {
      difference.report(ChangeLevel.ANNOTATION, ChangeKind.ANNOTATION_CHANGED, subject);
    } else {
      difference.reportUnexplained(subject, Attack.SHADOW_HIDE);
    }
  }

  /** Viewers draw its text where nothing else says how it looks. */
  private static boolean isDrawnFromText(Node annotation) {
    return TEXT_ON_PAGE.contains(String.valueOf(annotation.name(COSName.SUBTYPE)))
        && annotation.entry(COSName.AP).entry(COSName.N).isAbsent();
  }

  /** Contents of an annotation are a string; those of a page, which has the same key, are not. */
  private static boolean isText(Pair entry) {
    return Stream.of(entry.before(), entry.after())
        .allMatch(node -> node.isAbsent() || isScalar(node));
  }

  private static boolean isScalar(Node node) {
    return node.value() instanceof COSString
        || node.value() instanceof COSBoolean
        || node.value() instanceof COSName;
  }

  private void added(Node annotation, String subject) {
    if (fields.isNewWidget(annotation.number()) && annotation.number() != 0) {
      return;
    }
    boolean markup =
        MARKUP.contains(String.valueOf(annotation.name(COSName.SUBTYPE)))
            && difference.isNew(annotation)
            && Subtree.isNew(difference, annotation.entry(COSName.AP))
            && annotation.entry(COSName.A).isAbsent()
            && annotation.entry(COSName.AA).isAbsent();
    if (!markup) {
      difference.reportUnexplained(subject, difference.named(Attack.EVIL_ANNOTATION));
    } else if (isMark(annotation)) {
      difference.report(ChangeLevel.ANNOTATION, ChangeKind.ANNOTATION_ADDED, subject);
    } else {
      difference.reportCover(subject);
    }
  }

  /** A closed note, or the window of one, which viewers draw: another picture could hide a text. */
  private static boolean isMark(Node annotation) {
    String subtype = String.valueOf(annotation.name(COSName.SUBTYPE));
    Box place = AppearanceReader.box(annotation.entry(COSName.RECT));
    boolean small =
        place != null
            && place.right() - place.left() <= LARGEST_MARK
            && place.top() - place.bottom() <= LARGEST_MARK;
    return annotation.entry(COSName.AP).isAbsent()
        && (subtype.equals("Popup") || (small && subtype.equals("Text")));
  }
}
