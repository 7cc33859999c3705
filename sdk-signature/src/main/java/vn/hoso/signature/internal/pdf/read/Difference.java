package vn.hoso.signature.internal.pdf.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What is different between a signed revision and the last one: objects first, then what rules make
 * of them. Whatever no rule explains is reported as such; nothing is permitted because nobody
 * looked.
 */
final class Difference {

  private final Revision before;
  private final Revision after;
  private final Permissions permissions;

  /** Objects of the signed revision that are another now, or none. */
  private final Set<Long> changed = new TreeSet<>();

  private final Set<Long> added = new TreeSet<>();
  private final Set<Long> explained = new HashSet<>();
  private final Map<Long, Set<Use>> explainedUses = new HashMap<>();
  private final Set<PdfChange> changes = new LinkedHashSet<>();
  private final Set<Attack> resembles = EnumSet.noneOf(Attack.class);

  private Difference(Revision before, Revision after) {
    this.before = before;
    this.after = after;
    this.permissions = Permissions.in(before);
  }

  static Difference between(Revision before, Revision after) {
    Difference difference = new Difference(before, after);
    for (List<XrefSection> sections : List.of(after.sections(), before.sections())) {
      for (XrefSection section : sections) {
        boolean shared = before.sections().contains(section) && after.sections().contains(section);
        if (!shared) {
          section.places().keySet().forEach(difference::classify);
        }
      }
    }
    difference.classifyCompressed();
    return difference;
  }

  Revision before() {
    return before;
  }

  Revision after() {
    return after;
  }

  Pair trailer() {
    return new Pair(Node.trailer(before), Node.trailer(after));
  }

  /** Whether there are changed objects that no rule has looked at yet. */
  boolean isUnfinished() {
    return changed.stream()
        .anyMatch(number -> !explained.contains(number) && !explainedUses.containsKey(number));
  }

  boolean isChanged(long number) {
    return changed.contains(number);
  }

  /** Whether this is a direct value, or in an object that the signed revision did not have. */
  boolean isNew(Node node) {
    return node.number() == 0 || added.contains(node.number());
  }

  /** All objects in question. */
  Set<Long> touched() {
    Set<Long> touched = new HashSet<>(changed);
    touched.addAll(added);
    return touched;
  }

  /**
   * A rule has looked at each entry of this dictionary that is not as it was, and those that it
   * permitted mean nothing elsewhere.
   */
  void explain(Pair dictionary) {
    if (!dictionary.isSameObject()) {
      requireNew(dictionary);
    } else if (isPlain(dictionary.before()) && isPlain(dictionary.after())) {
      explained.add(dictionary.after().number());
    }
  }

  /** A rule permits this value here; it may be used elsewhere, too, where it does not. */
  void explainHere(Pair value) {
    long number = value.after().number();
    if (!value.isSameObject()) {
      requireNew(value);
    } else if (isChanged(number)) {
      explainedUses.computeIfAbsent(number, none -> new HashSet<>()).add(value.before().use());
    }
  }

  void report(ChangeLevel level, ChangeKind kind, String subject) {
    changes.add(new PdfChange(level, kind, subject, permissions.forbid(level, null)));
  }

  void reportField(ChangeLevel level, ChangeKind kind, String field) {
    changes.add(new PdfChange(level, kind, field, permissions.forbid(level, field)));
  }

  void reportUnexplained(String subject) {
    reportUnexplained(subject, Attack.INCREMENTAL_SAVING);
  }

  /**
   * Reports what no rule explains.
   *
   * @param attack what it looks like
   */
  void reportUnexplained(String subject, Attack attack) {
    report(ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, subject);
    resembles.add(attack);
  }

  void reportBareBytes(String subject) {
    report(ChangeLevel.OTHER, ChangeKind.BYTES_WITHOUT_STRUCTURE, subject);
    resembles.add(Attack.INCREMENTAL_SAVING);
  }

  /** Reports an annotation that can hide what is under it. */
  void reportCover(String subject) {
    report(ChangeLevel.ANNOTATION, ChangeKind.ANNOTATION_OVER_PAGE, subject);
    if (permissions.isCertified()) {
      resembles.add(Attack.EVIL_ANNOTATION);
    }
  }

  /**
   * An attack on certified documents; where nothing is certified, it is plain incremental saving.
   */
  Attack named(Attack onCertified) {
    return permissions.isCertified() ? onCertified : Attack.INCREMENTAL_SAVING;
  }

  /** What all of it looks like. */
  Set<Attack> resembles() {
    return resembles;
  }

  /** Everything that was reported, after what no rule explained was added. */
  List<PdfChange> changes(References references) {
    for (long number : changed) {
      if (!explained.contains(number) && !isUnchangedCopy(number) && isUsed(number, references)) {
        reportUnexplained("object " + number, attackOn(number));
      }
    }
    for (long number : added) {
      // A reference to nothing, which now leads to something.
      if (!references.usesIn(before, number).isEmpty()) {
        reportUnexplained("object " + number, Attack.SHADOW_HIDE_AND_REPLACE);
      }
    }
    references.overrunning(before).forEach(number -> reportUnexplained("object " + number));
    return new ArrayList<>(changes);
  }

  /** An old object that takes the part of another was looked at in its old part only. */
  private void requireNew(Pair value) {
    if (!isNew(value.after())) {
      reportUnexplained("object " + value.after().number(), Attack.SHADOW_HIDE_AND_REPLACE);
    }
  }

  private Attack attackOn(long number) {
    Place now = after.place(number);
    if (now == null) {
      return Attack.SHADOW_HIDE;
    }
    if (!now.isCompressed() && now.offset() < before.end()) {
      return Attack.SHADOW_HIDE_AND_REPLACE; // there before it was signed
    }
    String type =
        before.object(number) instanceof COSDictionary old
            ? String.valueOf(old.getNameAsString(COSName.TYPE))
            : "";
    return type.startsWith("Font") ? Attack.SHADOW_REPLACE : Attack.INCREMENTAL_SAVING;
  }

  private static boolean isPlain(Node node) {
    return node.isDictionary() && !(node.value() instanceof COSStream);
  }

  private void classify(long number) {
    Place old = before.place(number);
    Place now = after.place(number);
    if (old != null && !old.equals(now)) {
      changed.add(number);
    } else if (old == null && now != null) {
      added.add(number);
    }
  }

  /** Whether there is a use that no rule permits, and that is still one. */
  private boolean isUsed(long number, References references) {
    Set<Use> permitted = explainedUses.getOrDefault(number, Set.of());
    return references.usesIn(before, number).stream()
        .filter(use -> !permitted.contains(use))
        .anyMatch(use -> !isGone(use, number));
  }

  /** Whether what referred to this object, changed itself, does not any more. */
  private boolean isGone(Use use, long number) {
    return use.referrer() == 0
        ? !References.leads(after.trailer(), number)
        : isChanged(use.referrer()) && !References.leads(after.object(use.referrer()), number);
  }

  /** Whoever replaces an object stream replaces the objects in it, which no section need name. */
  private void classifyCompressed() {
    if (!changed.isEmpty()) {
      for (long number : before.numbers()) {
        Place place = before.place(number);
        if (place != null && changed.contains(place.container())) {
          changed.add(number);
        }
      }
    }
  }

  private boolean isUnchangedCopy(long number) {
    return SameValue.of(before.object(number), after.object(number))
        && !before.isUnreadable(number)
        && !after.isUnreadable(number);
  }
}
