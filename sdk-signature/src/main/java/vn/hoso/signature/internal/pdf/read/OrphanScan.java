package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for signature dictionaries that are no field's value: what is left when a program saves a
 * signed document anew, or a later revision takes a signature away. Looks at the text of objects
 * before it parses any, and skips the data of streams.
 */
final class OrphanScan {

  private static final byte[] BYTE_RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TYPE = "/Type".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SIG = "/Sig".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "endobj".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 1024;

  /** A longest pattern, and white space in it, may be cut by the end of a chunk. */
  private static final int OVERLAP = 32;

  /** A signature dictionary with room for a large CMS. */
  private static final int MAX_CUT = 256 << 10;

  private final PdfFile file;
  private final Revision last;
  private final Set<Long> known;
  private final List<PdfOrphan> orphans = new ArrayList<>();
  private final Set<Long> reported = new HashSet<>();
  private final byte[] chunk = new byte[CHUNK];
  private @Nullable Map<Long, List<Long>> numbersByContainer;

  private OrphanScan(PdfFile file, Revision last, Set<Long> known) {
    this.file = file;
    this.last = last;
    this.known = known;
  }

  /**
   * Goes through the objects of all revisions.
   *
   * @param known the numbers of the objects that are, or hold, a signature of the last revision
   */
  static List<PdfOrphan> of(PdfFile file, Revision last, Set<Long> known) throws IOException {
    OrphanScan scan = new OrphanScan(file, last, known);
    TreeMap<Long, Long> numbersByOffset = new TreeMap<>();
    Set<Long> containers = new HashSet<>();
    for (XrefSection section : last.sections()) {
      section
          .places()
          .forEach(
              (number, place) -> {
                if (place.isCompressed()) {
                  containers.add(place.container());
                } else if (!place.isFree()) {
                  numbersByOffset.put(place.offset(), number);
                }
              });
    }
    for (Map.Entry<Long, Long> entry : numbersByOffset.entrySet()) {
      Long next = numbersByOffset.higherKey(entry.getKey());
      long end = next == null ? file.length() : Math.min(next, file.length());
      if (scan.mentions(entry.getKey(), end)) {
        scan.judge(entry.getValue(), entry.getKey());
      }
    }
    for (long container : containers) {
      scan.lookInto(container);
    }
    return scan.orphans;
  }

  /** Whether there is a signature in what follows the last end that the file has. */
  static boolean endsInASignature(PdfFile file, long lastEnd) throws IOException {
    byte[] tail = file.read(Math.max(lastEnd, file.length() - MAX_CUT), MAX_CUT);
    return mentions(tail, tail.length);
  }

  /** Whether the text of an object has a key of signature dictionaries. */
  private boolean mentions(long from, long to) throws IOException {
    for (long at = from; at < to; at += CHUNK - OVERLAP) {
      int count = (int) Math.min(CHUNK, to - at);
      file.read(at, chunk, count);
      int end = textEnd(chunk, count);
      if (mentions(chunk, end < 0 ? count : end)) {
        return true;
      }
      if (end >= 0) {
        return false;
      }
    }
    return false;
  }

  /** An object stream holds many objects; only if its text has the key are they parsed. */
  private void lookInto(long container) {
    if (!(last.object(container) instanceof COSStream stream)) {
      return;
    }
    byte[] text;
    try {
      text = last.decode(stream, PdfLimits.STREAM_BYTES);
    } catch (IOException e) {
      throw file.damaged("object stream %d cannot be read".formatted(container), e);
    }
    if (mentions(text, text.length)) {
      for (long number : numbersByContainer().getOrDefault(container, List.of())) {
        judge(number, container);
      }
    }
  }

  /** Made once: each of many object streams would be looked up in a long list. */
  private Map<Long, List<Long>> numbersByContainer() {
    if (numbersByContainer == null) {
      Map<Long, List<Long>> numbers = new HashMap<>();
      for (long number : last.numbers()) {
        Place place = last.place(number);
        if (place != null && place.isCompressed()) {
          numbers.computeIfAbsent(place.container(), key -> new ArrayList<>()).add(number);
        }
      }
      numbersByContainer = numbers;
    }
    return numbersByContainer;
  }

  private void judge(long number, long offset) {
    Place place = last.place(number);
    boolean current = place != null && (place.isCompressed() || place.offset() == offset);
    if (current && !known.contains(number) && isSignature(last.object(number))) {
      report(number, "object %d is a signature that belongs to no field");
    } else if (!current && !known.contains(number)) {
      report(number, "object %d was a signature in an earlier revision");
    }
  }

  private void report(long number, String trace) {
    if (reported.add(number)) {
      orphans.add(new PdfOrphan(trace.formatted(number)));
    }
  }

  private static boolean isSignature(@Nullable COSBase object) {
    return object instanceof COSDictionary dictionary
        && !(object instanceof COSStream)
        && (dictionary.containsKey(COSName.BYTERANGE)
            || COSName.SIG.equals(dictionary.getItem(COSName.TYPE)));
  }

  private static boolean mentions(byte[] text, int end) {
    for (int i = 0; i < end - SIG.length; i++) {
      if (text[i] == '/') {
        if (isAt(BYTE_RANGE, text, i, end)) {
          return true;
        }
        if (isAt(TYPE, text, i, end)) {
          int name = skipBlanks(text, i + TYPE.length, end);
          int behind = name + SIG.length;
          if (isAt(SIG, text, name, end)
              && (behind >= end || !Character.isLetterOrDigit(text[behind]))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Where the object ends, or the data of a stream starts; −1 if neither does. */
  private static int textEnd(byte[] text, int count) {
    for (int i = 2; i < count; i++) {
      if (text[i] == 's' && isAt(STREAM, text, i, count) && isBehindDictionary(text, i)) {
        return i;
      }
      if (text[i] == 'e' && isAt(END, text, i, count)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBehindDictionary(byte[] text, int at) {
    int before = at - 1;
    while (before > 0 && PdfFile.isWhiteSpace(text[before])) {
      before--;
    }
    return text[before] == '>';
  }

  private static int skipBlanks(byte[] text, int from, int end) {
    int at = from;
    while (at < end && PdfFile.isWhiteSpace(text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isAt(byte[] word, byte[] text, int at, int end) {
    return at + word.length <= end
        && Arrays.equals(word, 0, word.length, text, at, at + word.length);
  }
}
