package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.COSParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads cross-reference sections, each once. PDFBox has a reader of its own, which forgets what
 * comparing revisions needs: which section an entry is from, and which objects were deleted.
 */
final class XrefReader extends COSParser {

  private static final char[] XREF = "xref".toCharArray();
  private static final char[] TRAILER = "trailer".toCharArray();
  private static final char[] OBJ = "obj".toCharArray();
  private static final int FIELDS = 3;
  private static final int MAX_FIELD_BYTES = 8;

  private final PdfFile file;
  private final RevisionBytes bytes;
  private final Map<Long, XrefSection> sections = new HashMap<>();
  private int entries;

  private XrefReader(PdfFile file, RevisionBytes bytes) throws IOException {
    super(bytes);
    this.file = file;
    this.bytes = bytes;
  }

  static XrefReader of(PdfFile file) throws IOException {
    return new XrefReader(file, new RevisionBytes(file, file.length()));
  }

  /**
   * The sections from this one on, newest first.
   *
   * @throws IOException if one cannot be read, or is beyond the end
   */
  List<XrefSection> chain(long startXref, long end) throws IOException {
    List<XrefSection> chain = new ArrayList<>();
    for (long next = startXref; next > 0; next = chain.get(chain.size() - 1).previous()) {
      XrefSection section = section(next);
      if (section.end() > end || chain.contains(section)) {
        throw new IOException("A cross-reference section is where it cannot be: " + next);
      }
      chain.add(section);
    }
    if (chain.isEmpty()) {
      throw new IOException("There is no cross-reference section");
    }
    return chain;
  }

  /** The dictionary at this offset; empty if there is none that can be read. */
  COSDictionary dictionary(long offset) throws IOException {
    bytes.budget(PdfLimits.OBJECT_BYTES);
    bytes.seek(offset);
    skipSpaces();
    try {
      return bytes.peek() == '<' ? parseCOSDictionary(true) : new COSDictionary();
    } catch (IOException e) {
      return new COSDictionary();
    }
  }

  /** Objects are found through a {@link Revision}; here it would be too early. */
  @Override
  public @Nullable COSBase dereferenceCOSObject(COSObject reference) {
    return null;
  }

  private XrefSection section(long offset) throws IOException {
    XrefSection known = sections.get(offset);
    if (known != null) {
      return known;
    }
    if (sections.size() >= PdfLimits.SECTIONS) {
      throw file.tooMuch("it was saved more than " + PdfLimits.SECTIONS + " times");
    }
    bytes.budget(PdfLimits.OBJECT_BYTES);
    bytes.seek(offset);
    skipSpaces();
    Map<Long, Place> places = new HashMap<>();
    COSDictionary trailer = isDigit() ? stream(places) : table(places);
    long end = bytes.getPosition();
    long hybrid = trailer.getLong(COSName.XREF_STM);
    if (hybrid > 0 && !(trailer instanceof COSStream)) {
      end = Math.max(end, addHidden(hybrid, places));
    }
    XrefSection section =
        new XrefSection(offset, end, places, trailer, trailer.getLong(COSName.PREV));
    sections.put(offset, section);
    return section;
  }

  private COSDictionary table(Map<Long, Place> places) throws IOException {
    readExpectedString(XREF, true);
    while (isDigit()) {
      long number = readObjectNumber();
      long count = readLong();
      for (long i = 0; i < count; i++, number++) {
        long offset = readLong();
        int generation = readInt();
        skipSpaces();
        int type = bytes.read();
        if (type != 'n' && type != 'f') {
          throw new IOException("A cross-reference table is damaged");
        }
        add(places, number, type == 'n' ? Place.at(offset, generation) : Place.FREE);
      }
      skipSpaces();
    }
    readExpectedString(TRAILER, true);
    return parseCOSDictionary(true);
  }

  /**
   * Objects that readers of tables do not see: the table has them as free (ISO 32000-1 §7.5.8.4).
   */
  private long addHidden(long offset, Map<Long, Place> places) throws IOException {
    bytes.seek(offset);
    skipSpaces();
    Map<Long, Place> hidden = new HashMap<>();
    stream(hidden);
    hidden.forEach(
        (number, place) -> {
          Place visible = places.get(number);
          if (visible == null || visible.isFree()) {
            places.put(number, place);
          }
        });
    return bytes.getPosition();
  }

  private COSStream stream(Map<Long, Place> places) throws IOException {
    readObjectNumber();
    readGenerationNumber();
    readExpectedString(OBJ, true);
    COSStream stream = parseCOSStream(parseCOSDictionary(false));
    long end = bytes.getPosition();
    int[] widths = widths(stream.getCOSArray(COSName.W));
    byte[] data = StreamData.decode(stream, PdfLimits.STREAM_BYTES, file::spend);
    COSArray index = stream.getCOSArray(COSName.INDEX);
    if (index == null) {
      addRange(places, data, 0, 0, stream.getLong(COSName.SIZE), widths);
    } else {
      int from = 0;
      for (int i = 0; i + 1 < index.size(); i += 2) {
        from = addRange(places, data, from, integer(index, i), integer(index, i + 1), widths);
      }
    }
    bytes.seek(end);
    return stream;
  }

  private int addRange(
      Map<Long, Place> places, byte[] data, int from, long first, long count, int[] widths)
      throws IOException {
    int width = widths[0] + widths[1] + widths[2];
    if (first < 0 || count < 0 || count > (data.length - from) / width) {
      throw new IOException("A cross-reference stream is damaged");
    }
    int at = from;
    for (long number = first; number < first + count; number++, at += width) {
      long type = widths[0] == 0 ? 1 : value(data, at, widths[0]);
      long second = value(data, at + widths[0], widths[1]);
      long third = value(data, at + widths[0] + widths[1], widths[2]);
      if (type == 0) {
        add(places, number, Place.FREE);
      } else if (type == 1) {
        add(places, number, Place.at(second, (int) third));
      } else if (type == 2) {
        add(places, number, Place.in(second, third));
      }
      // Other types are references to null (ISO 32000-1 table 18).
    }
    return at;
  }

  private void add(Map<Long, Place> places, long number, Place place) {
    if (++entries > PdfLimits.OBJECTS) {
      throw file.tooMuch("it has more than " + PdfLimits.OBJECTS + " objects");
    }
    places.putIfAbsent(number, place);
  }

  private static int[] widths(@Nullable COSArray array) throws IOException {
    int[] widths = new int[FIELDS];
    int sum = 0;
    for (int i = 0; i < FIELDS; i++) {
      widths[i] = array == null || array.size() < FIELDS ? -1 : array.getInt(i, -1);
      if (widths[i] < 0 || widths[i] > MAX_FIELD_BYTES) {
        throw new IOException("A cross-reference stream has no usable /W");
      }
      sum += widths[i];
    }
    if (sum == 0) {
      throw new IOException("A cross-reference stream has entries without bytes");
    }
    return widths;
  }

  private static long integer(COSArray array, int index) throws IOException {
    if (array.get(index) instanceof COSInteger number) {
      return number.longValue();
    }
    throw new IOException("A cross-reference stream has no usable /Index");
  }

  private static long value(byte[] data, int from, int length) {
    long value = 0;
    for (int i = from; i < from + length; i++) {
      value = (value << 8) | (data[i] & 0xff);
    }
    return value;
  }
}
