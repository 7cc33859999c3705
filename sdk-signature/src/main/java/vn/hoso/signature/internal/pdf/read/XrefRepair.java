package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * Rebuilds cross-references as viewers do: the last object of each number counts. PDFBox could do
 * it, but without limits on what it decompresses.
 */
final class XrefRepair {

  private static final byte[] OBJ = "obj".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TRAILER = "trailer".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 64 << 10;

  /** Room for the numbers before {@code obj}. */
  private static final int OVERLAP = 40;

  private final PdfFile file;
  private final Map<Long, Place> places = new HashMap<>();
  private final COSDictionary trailer = new COSDictionary();

  private XrefRepair(PdfFile file) {
    this.file = file;
  }

  static XrefSection of(PdfFile file, XrefReader xrefs) throws IOException {
    XrefRepair repair = new XrefRepair(file);
    repair.scan(xrefs);
    repair.readObjects();
    return new XrefSection(0, file.length(), repair.places, repair.trailer, 0);
  }

  private void scan(XrefReader xrefs) throws IOException {
    for (long start = 0; start < file.length(); start += CHUNK - OVERLAP) {
      byte[] chunk = file.read(start, CHUNK);
      file.spend(chunk.length);
      for (int i = 0; i < chunk.length; i++) {
        if (chunk[i] == 'o' && isAt(OBJ, chunk, i)) {
          addObject(chunk, i, start);
        } else if (chunk[i] == 't' && isAt(TRAILER, chunk, i)) {
          trailer.addAll(xrefs.dictionary(start + i + TRAILER.length));
        }
      }
    }
  }

  /** Reads backwards: generation, number, and what separates them. */
  private void addObject(byte[] chunk, int keyword, long start) {
    int generationEnd = skipBlanks(chunk, keyword);
    int generation = skipDigits(chunk, generationEnd);
    int numberEnd = skipBlanks(chunk, generation);
    int number = skipDigits(chunk, numberEnd);
    if (generation == generationEnd || numberEnd == generation || number == numberEnd) {
      return;
    }
    if (numberEnd - number > 10 || generationEnd - generation > 5) {
      return;
    }
    if (places.size() >= PdfLimits.OBJECTS) {
      throw file.tooMuch("it has more than " + PdfLimits.OBJECTS + " objects");
    }
    places.put(
        value(chunk, number, numberEnd),
        Place.at(start + number, (int) value(chunk, generation, generationEnd)));
  }

  /** Objects in object streams, and what may stand in for a trailer. */
  private void readObjects() throws IOException {
    TreeMap<Long, COSObjectKey> byOffset = new TreeMap<>();
    places.forEach(
        (number, place) ->
            byOffset.put(place.offset(), new COSObjectKey(number, place.generation())));
    XrefSection plain = new XrefSection(0, file.length(), Map.copyOf(places), trailer, 0);
    ObjectReader reader = Revision.unchecked(file, plain).newReader();
    for (COSObjectKey key : byOffset.values()) {
      COSBase object = reader.read(key);
      if (object instanceof COSStream stream && isType(stream, COSName.OBJ_STM)) {
        addCompressed(key.getNumber(), reader);
      } else if (object instanceof COSStream stream && isType(stream, COSName.XREF)) {
        stream.entrySet().stream()
            .filter(entry -> isTrailerEntry(entry.getKey()))
            .forEach(entry -> trailer.setItem(entry.getKey(), entry.getValue()));
      } else if (object instanceof COSDictionary catalog
          && isType(catalog, COSName.CATALOG)
          && !trailer.containsKey(COSName.ROOT)) {
        trailer.setItem(COSName.ROOT, new COSObject(catalog, key));
      }
    }
  }

  private void addCompressed(long container, ObjectReader reader) {
    for (long number : reader.numbersIn(container)) {
      Place known = places.get(number);
      if (known == null || known.isCompressed()) {
        places.put(number, Place.in(container, -1));
      }
    }
  }

  private static boolean isTrailerEntry(COSName key) {
    return key.equals(COSName.ROOT) || key.equals(COSName.INFO) || key.equals(COSName.ENCRYPT);
  }

  private static boolean isType(COSDictionary dictionary, COSName type) {
    return type.equals(dictionary.getItem(COSName.TYPE));
  }

  private static int skipBlanks(byte[] bytes, int end) {
    int at = end;
    while (at > 0 && PdfFile.isWhiteSpace(bytes[at - 1])) {
      at--;
    }
    return at;
  }

  private static int skipDigits(byte[] bytes, int end) {
    int at = end;
    while (at > 0 && bytes[at - 1] >= '0' && bytes[at - 1] <= '9') {
      at--;
    }
    return at;
  }

  private static long value(byte[] bytes, int from, int to) {
    return Long.parseLong(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
  }

  private static boolean isAt(byte[] word, byte[] bytes, int at) {
    return at + word.length <= bytes.length
        && Arrays.equals(word, 0, word.length, bytes, at, at + word.length);
  }
}
