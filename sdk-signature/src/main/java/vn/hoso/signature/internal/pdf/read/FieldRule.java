package vn.hoso.signature.internal.pdf.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** Judges fields one by one; see {@link FormRule}. */
final class FieldRule {

  private static final String DOCUMENT_TIMESTAMP = "ETSI.RFC3161";

  private final Difference difference;
  private final Set<Long> widgets = new HashSet<>();
  private final Set<Long> newWidgets = new HashSet<>();
  private final Set<Long> newSignatures = new HashSet<>();

  FieldRule(Difference difference) {
    this.difference = difference;
  }

  /** Whether this is a widget of a signature field that the signed revision does not have. */
  boolean isNewWidget(long annotation) {
    return newWidgets.contains(annotation);
  }

  /** Whether this is a widget that both revisions have. */
  boolean isOldWidget(long annotation) {
    return widgets.contains(annotation);
  }

  boolean isNewSignature(long value) {
    return newSignatures.contains(value);
  }

  /**
   * A field that the signed revision does not have. An empty one that shows something is no place
   * for a signature, but something laid over a page.
   */
  void added(FormField field) {
    Node node = new Node(difference.after(), field.item(), new Use(field.number(), ""));
    boolean sound = field.isSignature() && difference.isNew(node) && isSoundWidget(node);
    boolean shown = isSeen(node);
    newWidgets.add(node.number());
    for (Node kid : node.entry(COSName.KIDS).elements()) {
      newWidgets.add(kid.number());
      sound &= difference.isNew(kid) && isSoundWidget(kid);
    }
    Node value = node.entry(COSName.V);
    if (sound && !value.isAbsent() && isNewSignature(value)) {
      reportSigned(field, value, shown);
    } else if (sound && value.isAbsent() && !shown) {
      difference.reportField(ChangeLevel.SIGNATURE, ChangeKind.NEW_SIGNATURE_FIELD, field.name());
    } else {
      boolean sneaky = field.isSignature() && shown;
      difference.reportUnexplained(
          "field " + field.name(),
          sneaky ? difference.named(Attack.SNEAKY_SIGNATURE) : Attack.INCREMENTAL_SAVING);
    }
  }

  /** A field that both revisions have. */
  void compare(FormField earlier, FormField field) {
    Use use = new Use(field.number(), "");
    Pair pair =
        new Pair(
            new Node(difference.before(), earlier.item(), use),
            new Node(difference.after(), field.item(), use));
    FieldComparison comparison = FieldComparison.of(difference, pair, field.isSignature());
    widgets.addAll(comparison.widgets());
    Node value = pair.after().entry(COSName.V);
    if (!comparison.isSound() || !earlier.name().equals(field.name())) {
      difference.reportUnexplained("field " + field.name(), Attack.SHADOW_REPLACE);
    } else if (comparison.isSigning()) {
      if (isNewSignature(value)) {
        reportSigned(field, value, isSeen(pair.after()));
      } else {
        difference.reportUnexplained("field " + field.name());
      }
    } else if (comparison.isTouched()) {
      difference.reportField(ChangeLevel.FORM_FILLING, ChangeKind.FIELD_FILLED, field.name());
    }
  }

  /** A time-stamp that shows something is no mere evidence. */
  private void reportSigned(FormField field, Node value, boolean shown) {
    newSignatures.add(value.number());
    boolean timestamp = DOCUMENT_TIMESTAMP.equals(value.name(COSName.SUB_FILTER));
    ChangeKind signature = shown ? ChangeKind.NEW_VISIBLE_SIGNATURE : ChangeKind.NEW_SIGNATURE;
    difference.reportField(
        timestamp && !shown ? ChangeLevel.EVIDENCE : ChangeLevel.SIGNATURE,
        timestamp ? ChangeKind.DOCUMENT_TIMESTAMP : signature,
        field.name());
  }

  /** Itself, or a widget of it. */
  private static boolean isSeen(Node field) {
    return isShown(field)
        || field.entry(COSName.KIDS).elements().stream().anyMatch(FieldRule::isShown);
  }

  private static boolean isShown(Node widget) {
    List<Node> corners = widget.entry(COSName.RECT).elements();
    boolean flat =
        corners.size() == 4
            && (isSame(corners.get(0), corners.get(2)) || isSame(corners.get(1), corners.get(3)));
    return !flat && !widget.entry(COSName.AP).isAbsent();
  }

  private static boolean isSame(Node a, Node b) {
    return a.value() instanceof COSNumber one
        && b.value() instanceof COSNumber other
        && one.floatValue() == other.floatValue();
  }

  private boolean isNewSignature(Node value) {
    return value.isDictionary()
        && difference.isNew(value)
        && !value.entry(COSName.BYTERANGE).isAbsent();
  }

  private boolean isSoundWidget(Node widget) {
    return Subtree.isNew(difference, widget.entry(COSName.AP))
        && widget.entry(COSName.A).isAbsent()
        && widget.entry(COSName.AA).isAbsent();
  }
}
