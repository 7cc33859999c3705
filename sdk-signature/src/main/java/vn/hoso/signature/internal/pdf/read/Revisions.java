package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The revisions of a file, each read once. */
final class Revisions {

  private final PdfFile file;
  private final XrefReader xrefs;
  private final Revision last;
  private final long lastEnd;
  private final boolean repaired;
  private final Map<Long, @Nullable Revision> byEnd = new HashMap<>();

  private Revisions(PdfFile file, XrefReader xrefs, Revision last, long lastEnd, boolean repaired) {
    this.file = file;
    this.xrefs = xrefs;
    this.last = last;
    this.lastEnd = lastEnd;
    this.repaired = repaired;
  }

  static Revisions of(PdfFile file) throws IOException {
    XrefReader xrefs = XrefReader.of(file);
    PdfFile.Tail tail = file.tail(file.length());
    if (tail == null) {
      return repair(file, xrefs, new IOException("it has no startxref at its end"));
    }
    try {
      Revision last = Revision.of(file, xrefs, tail.startXref(), file.length());
      return new Revisions(file, xrefs, last, tail.end(), false);
    } catch (IOException e) {
      return repair(file, xrefs, e);
    }
  }

  Revision last() {
    return last;
  }

  /** Whether the cross-references had to be rebuilt. */
  boolean repaired() {
    return repaired;
  }

  /** Where the structure of the file ends; bytes may follow. 0 if it had to be rebuilt. */
  long lastEnd() {
    return lastEnd;
  }

  /** The revision whose bytes end here, as it stood on its own; null if none does. */
  @Nullable Revision endingAt(long end) throws IOException {
    if (!byEnd.containsKey(end)) {
      byEnd.put(end, read(end));
    }
    return byEnd.get(end);
  }

  private @Nullable Revision read(long end) throws IOException {
    PdfFile.Tail tail = file.tail(end);
    if (tail == null || !file.isBlank(tail.end(), end)) {
      return null;
    }
    if (!repaired && tail.end() == lastEnd) {
      return last;
    }
    try {
      return Revision.of(file, xrefs, tail.startXref(), end);
    } catch (IOException e) {
      // What was damaged when it was signed is repaired alike by whoever reads all of it.
      return repaired && file.endsBlankFrom(end) ? last : null;
    }
  }

  private static Revisions repair(PdfFile file, XrefReader xrefs, IOException cause) {
    if (file.length() > PdfLimits.REPAIRABLE_BYTES) {
      throw file.damaged(String.valueOf(cause.getMessage()), cause);
    }
    try {
      Revision last = Revision.repaired(file, xrefs);
      return new Revisions(file, xrefs, last, 0, true);
    } catch (IOException e) {
      e.addSuppressed(cause);
      throw file.damaged(String.valueOf(e.getMessage()), e);
    }
  }
}
