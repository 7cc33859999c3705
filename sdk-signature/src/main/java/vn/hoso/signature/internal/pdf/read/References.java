package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/**
 * Who refers to the objects that later revisions changed: an object that is a form field's
 * appearance may be a page's content as well. Each object of the signed revisions is read once,
 * however many signatures there are, and not kept.
 */
final class References {

  /** After so many objects the parser, which keeps what it read, is replaced. */
  private static final int KEPT_OBJECTS = 256;

  /** PDFBox reads no deeper. */
  private static final int MAX_DEPTH = 512;

  private static final Comparator<PlacedObject> IN_FILE_ORDER =
      Comparator.comparingLong((PlacedObject each) -> each.place().base())
          .thenComparingLong(each -> each.place().offset());

  private final Set<Long> targets;
  private final Map<Long, List<PlacedUse>> uses = new HashMap<>();
  private final Set<PlacedObject> seen = new HashSet<>();
  private final Set<PlacedObject> overrunning = new HashSet<>();

  private record PlacedObject(long number, Place place) {}

  private record PlacedUse(Use use, Place place) {}

  /**
   * Starts with no revision.
   *
   * @param targets the objects in question
   */
  References(Set<Long> targets) {
    this.targets = targets;
  }

  /** Reads the objects of a revision that were not read with another. */
  void add(Revision revision) throws IOException {
    List<PlacedObject> unread = new ArrayList<>();
    for (long number : revision.numbers()) {
      Place place = revision.place(number);
      if (place != null && seen.add(new PlacedObject(number, place))) {
        unread.add(new PlacedObject(number, place));
      }
    }
    unread.sort(IN_FILE_ORDER);
    ObjectReader reader = revision.newReader();
    for (int i = 0; i < unread.size(); i++) {
      if (i % KEPT_OBJECTS == 0) {
        reader = revision.newReader();
      }
      PlacedObject each = unread.get(i);
      COSBase object = revision.object(each.number(), reader);
      if (!isXref(object)) {
        collect(object, new Use(each.number(), ""), each.place(), 0);
      }
      if (reader.isOverrunning(each.number())) {
        overrunning.add(each);
      }
    }
  }

  /** Who refers to the object in this revision, which was added. */
  List<Use> usesIn(Revision revision, long target) {
    List<Use> found = new ArrayList<>();
    for (PlacedUse each : uses.getOrDefault(target, List.of())) {
      if (each.place().equals(revision.place(each.use().referrer()))) {
        found.add(each.use());
      }
    }
    for (Map.Entry<COSName, COSBase> entry : revision.trailer().entrySet()) {
      if (Revision.number(entry.getValue()) == target) {
        found.add(Use.TRAILER.entry(entry.getKey()));
      }
    }
    return found;
  }

  /** Whether an object refers to this one, directly. */
  static boolean leads(@Nullable COSBase object, long target) {
    References references = new References(Set.of(target));
    references.collect(object, Use.TRAILER, Place.FREE, 0);
    return !references.uses.isEmpty();
  }

  /** Objects that do not end before the revision does, and so can go on in a later one. */
  List<Long> overrunning(Revision revision) {
    return overrunning.stream()
        .filter(each -> each.place().equals(revision.place(each.number())))
        .map(PlacedObject::number)
        .toList();
  }

  private void collect(@Nullable COSBase value, Use use, Place place, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (value instanceof COSObject) {
      long number = Revision.number(value);
      if (targets.contains(number)) {
        uses.computeIfAbsent(number, none -> new ArrayList<>()).add(new PlacedUse(use, place));
      }
    } else if (value instanceof COSDictionary dictionary) {
      for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
        if (isContainer(entry.getValue())) {
          collect(entry.getValue(), use.entry(entry.getKey()), place, depth + 1);
        }
      }
    } else if (value instanceof COSArray array) {
      Use element = use.element();
      for (int i = 0; i < array.size(); i++) {
        if (isContainer(array.get(i))) {
          collect(array.get(i), element, place, depth + 1);
        }
      }
    }
  }

  private static boolean isContainer(@Nullable COSBase value) {
    return value instanceof COSObject
        || value instanceof COSDictionary
        || value instanceof COSArray;
  }

  /** The dictionary of a cross-reference stream is a trailer. */
  private static boolean isXref(@Nullable COSBase object) {
    return object instanceof COSDictionary dictionary
        && COSName.XREF.equals(dictionary.getItem(COSName.TYPE));
  }
}
