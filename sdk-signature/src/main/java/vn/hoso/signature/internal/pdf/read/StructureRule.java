package vn.hoso.signature.internal.pdf.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;

/**
 * Permits a tagged document (ISO 32000-1 §14.7) to name the annotations that are added to it, as
 * Acrobat does: elements are appended to the structure, and found through the parent tree. None of
 * it is drawn.
 */
final class StructureRule {

  static final COSName STRUCT_TREE_ROOT = COSName.getPDFName("StructTreeRoot");

  private static final COSName K = COSName.getPDFName("K");
  private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
  private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
  private static final Set<COSName> ROOT_ENTRIES = Set.of(K, PARENT_TREE, NEXT_KEY);
  private static final int MAX_DEPTH = 64;

  private final Difference difference;
  private final Set<Long> visited = new HashSet<>();

  StructureRule(Difference difference) {
    this.difference = difference;
  }

  void apply(Pair root) {
    if (!difference.isUnfinished() || root.after().isAbsent()) {
      return;
    }
    if (!ROOT_ENTRIES.containsAll(root.differing())) {
      difference.reportUnexplained("catalog /StructTreeRoot");
    }
    difference.explain(root);
    walkTree(root.entry(PARENT_TREE), 0);
    walkElements(root.entry(K), 0);
  }

  /** A number tree, which is arranged anew when it grows (ISO 32000-1 §7.9.7). */
  private void walkTree(Pair node, int depth) {
    if (depth > MAX_DEPTH || (node.after().number() != 0 && !visited.add(node.after().number()))) {
      return;
    }
    difference.explainHere(node);
    for (String key : List.of("Nums", "Kids", "Limits")) {
      Pair entry = node.entry(COSName.getPDFName(key));
      difference.explainHere(entry);
      walkPairwise(entry, depth);
    }
  }

  private void walkPairwise(Pair array, int depth) {
    List<Node> before = array.before().elements();
    List<Node> after = array.after().elements();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      walkTree(new Pair(before.get(i), after.get(i)), depth + 1);
    }
  }

  /** Elements keep their kids; others may follow. */
  private void walkElements(Pair kids, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    difference.explainHere(kids);
    if (kids.after().isDictionary()) {
      walkElement(kids, depth);
    }
    List<Node> before = kids.before().elements();
    List<Node> after = kids.after().elements();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      walkElement(new Pair(before.get(i), after.get(i)), depth);
    }
  }

  private void walkElement(Pair element, int depth) {
    long number = element.after().number();
    if (number != 0 && element.isSameObject() && visited.add(number)) {
      if (Set.of(K).containsAll(element.differing())) {
        difference.explain(element);
      }
      walkElements(element.entry(K), depth + 1);
    }
  }
}
