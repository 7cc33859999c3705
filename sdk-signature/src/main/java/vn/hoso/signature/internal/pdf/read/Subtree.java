package vn.hoso.signature.internal.pdf.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A value or an appearance that may change as a whole, with all that it is made of. Objects that
 * have another part elsewhere stay unexplained there.
 */
final class Subtree {

  private static final int MAX_DEPTH = 24;

  /** They lead out of the subtree. */
  private static final Set<COSName> UPWARDS = Set.of(COSName.PARENT, COSName.P);

  private final Difference difference;
  private final Set<Long> visited = new HashSet<>();
  private boolean touched;
  private boolean sound = true;

  private Subtree(Difference difference) {
    this.difference = difference;
  }

  static Subtree of(Difference difference, Pair root) {
    Subtree subtree = new Subtree(difference);
    subtree.walk(root, 0);
    return subtree;
  }

  /** Whether all streams of a new appearance are in new objects: none is another's. */
  static boolean isNew(Difference difference, Node appearance) {
    boolean ownDictionary = difference.isNew(appearance);
    for (COSName kind : appearance.dictionary().keySet()) {
      Node normal = appearance.entry(kind);
      ownDictionary &= difference.isNew(normal);
      if (normal.value() instanceof COSDictionary states && !(states instanceof COSStream)) {
        for (COSName state : states.keySet()) {
          ownDictionary &= difference.isNew(normal.entry(state));
        }
      }
    }
    return ownDictionary;
  }

  /** Whether anything in it is another than before. */
  boolean isTouched() {
    return touched;
  }

  /** False if it is made of objects that had another part before. */
  boolean isSound() {
    return sound;
  }

  private void walk(Pair pair, int depth) {
    if (pair.after().isAbsent() || depth > MAX_DEPTH) {
      touched |= !pair.isSame();
      return;
    }
    long number = pair.after().number();
    if (number == 0) {
      touched |= !pair.isSame();
    } else if (difference.isChanged(number)) {
      touched = true;
      sound &= pair.isSameObject();
      difference.explainHere(pair);
    } else if (!pair.isSameObject()) {
      touched = true;
      sound &= difference.isNew(pair.after());
      return;
    }
    if (number == 0 || visited.add(number)) {
      descend(pair, depth + 1);
    }
  }

  private void descend(Pair pair, int depth) {
    for (COSName key : pair.after().dictionary().keySet()) {
      if (!UPWARDS.contains(key)) {
        walk(pair.entry(key), depth);
      }
    }
    if (pair.before().value() instanceof COSArray && pair.after().value() instanceof COSArray) {
      List<Node> before = pair.before().elements();
      List<Node> after = pair.after().elements();
      for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
        walk(new Pair(before.get(i), after.get(i)), depth);
      }
    }
  }
}
