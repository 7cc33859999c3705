package vn.hoso.signature.internal.pdf.read;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** What became of a field and its widgets. */
final class FieldComparison {

  /** What changes when a field is filled in. */
  private static final Set<String> FILLING = Set.of("V", "AP", "AS", "I", "RV", "M", "DA", "Q");

  /** What a viewer shows, or draws anew what it shows from (ISO 32000-1 tables 222, 229, 231). */
  private static final Set<String> LOOK = Set.of("AP", "DA", "Q", "RV", "I");

  /** What changes when an empty field is signed. */
  private static final Set<String> SIGNING = Set.of("V", "AP", "F", "M");

  private static final int READ_ONLY = 1;

  /** Hidden, NoView (ISO 32000-1 table 165). */
  private static final int NOT_SHOWN = 2 | 32;

  private final Difference difference;
  private final Set<String> permitted;
  private final boolean signing;
  private final Set<Long> widgets = new HashSet<>();
  private boolean sound = true;
  private boolean touched;

  /** The field has another value, which its widgets, looked at afterwards, may show. */
  private boolean filled;

  private FieldComparison(Difference difference, Set<String> permitted, boolean signing) {
    this.difference = difference;
    this.permitted = permitted;
    this.signing = signing;
  }

  static FieldComparison of(Difference difference, Pair field, boolean signature) {
    boolean signing =
        signature
            && field.before().entry(COSName.V).isAbsent()
            && !field.after().entry(COSName.V).isAbsent();
    Set<String> permitted = signing ? SIGNING : signature ? Set.of() : FILLING;
    FieldComparison comparison = new FieldComparison(difference, permitted, signing);
    comparison.compare(field);
    comparison.compareKids(field.entry(COSName.KIDS));
    return comparison;
  }

  /** Whether it was empty and is signed now. */
  boolean isSigning() {
    return signing;
  }

  boolean isTouched() {
    return touched;
  }

  /** Whether nothing changed that has to stay. */
  boolean isSound() {
    return sound;
  }

  /** The numbers of the annotations that are the field, or its widgets. */
  Set<Long> widgets() {
    return widgets;
  }

  private void compare(Pair dictionary) {
    widgets.add(dictionary.after().number());
    difference.explain(dictionary);
    for (COSName key : dictionary.differing()) {
      Pair entry = dictionary.entry(key);
      if (key.equals(COSName.FF)) {
        sound &= flags(entry.after()) == (flags(entry.before()) | READ_ONLY);
      } else if (key.equals(COSName.F)) {
        sound &= permitted.contains("F") && (flags(entry.after()) & NOT_SHOWN) == 0;
      } else {
        sound &= key.equals(COSName.KIDS) || permitted.contains(key.getName());
      }
    }
    Set<String> changed = new HashSet<>();
    for (String key : permitted) {
      Subtree subtree = Subtree.of(difference, dictionary.entry(COSName.getPDFName(key)));
      if (subtree.isTouched()) {
        changed.add(key);
      }
      sound &= subtree.isSound();
    }
    touched |= !changed.isEmpty();
    filled |= (changed.contains("V") && isNewValue(dictionary)) || changed.contains("AS");
    if (!filled && !Collections.disjoint(changed, LOOK)) {
      // Whoever fills in a field gives it a value; the same value must not look otherwise.
      sound &= signing;
    }
  }

  /** Fields may be added below; they are judged on their own, as fields. */
  private void compareKids(Pair kids) {
    difference.explainHere(kids);
    List<Node> before = kids.before().elements();
    List<Node> after = kids.after().elements();
    if (after.size() < before.size()) {
      sound = false;
      return;
    }
    for (int i = 0; i < after.size(); i++) {
      boolean field = !after.get(i).entry(COSName.T).isAbsent();
      if (i >= before.size()) {
        sound &= field;
      } else if (before.get(i).number() != after.get(i).number()) {
        sound = false;
      } else if (!field) {
        compare(new Pair(before.get(i), after.get(i)));
      }
    }
  }

  /** Not the same, written in another way. */
  private static boolean isNewValue(Pair dictionary) {
    Pair value = dictionary.entry(COSName.V);
    return !SameValue.of(unlessEmpty(value.before()), unlessEmpty(value.after()));
  }

  private static @Nullable COSBase unlessEmpty(Node node) {
    return node.value() instanceof COSString text && text.getBytes().length == 0
        ? null
        : node.value();
  }

  private static int flags(Node node) {
    return node.value() instanceof COSInteger number ? number.intValue() : 0;
  }
}
