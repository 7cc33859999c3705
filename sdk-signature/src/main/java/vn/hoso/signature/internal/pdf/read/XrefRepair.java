package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final Set<COSName> TRAILER_ENTRIES =
      Set.of(COSName.ROOT, COSName.INFO, COSName.ENCRYPT, COSName.ID);

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
    Map<Long, Place> plain = Map.copyOf(places);
    ObjectReader reader = reader(plain);
    List<Long> containers = new ArrayList<>();
    for (COSObjectKey key : byOffset.values()) {
      COSBase object = reader.read(key);
      if (object instanceof COSStream stream && isType(stream, COSName.OBJ_STM)) {
        containers.add(key.getNumber());
      } else if (object instanceof COSStream stream && isType(stream, COSName.XREF)) {
        stream.entrySet().stream()
            .filter(entry -> TRAILER_ENTRIES.contains(entry.getKey()))
            .forEach(entry -> trailer.setItem(entry.getKey(), entry.getValue()));
      } else if (object instanceof COSDictionary catalog
          && isType(catalog, COSName.CATALOG)
          && !trailer.containsKey(COSName.ROOT)) {
        trailer.setItem(COSName.ROOT, new COSObject(catalog, key));
      }
    }
    // That they are encrypted may stand behind them, in a cross-reference stream.
    ObjectReader decrypting = trailer.containsKey(COSName.ENCRYPT) ? reader(plain) : reader;
    for (long container : containers) {
      addCompressed(container, decrypting);
    }
  }

  private ObjectReader reader(Map<Long, Place> plain) throws IOException {
    return Revision.unchecked(file, new XrefSection(0, file.length(), plain, trailer, 0))
        .newReader();
  }

  private void addCompressed(long container, ObjectReader reader) {
    long[] numbers;
    try {
      numbers = reader.numbersIn(container);
    } catch (StreamData.TooLongException e) {
      throw file.tooMuch("object stream %d is too long".formatted(container));
    } catch (IOException e) {
      return; // viewers do not see what is in it, either
    }
    for (long number : numbers) {
      Place known = places.get(number);
      if (known == null || known.isCompressed()) {
        places.put(number, Place.in(container, -1));
      }
    }
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
