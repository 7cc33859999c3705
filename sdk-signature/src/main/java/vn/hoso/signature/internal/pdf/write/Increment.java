package vn.hoso.signature.internal.pdf.write;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;

/**
 * An incremental update (ISO 32000-1 §7.5.6): changed and new objects, then a cross-reference
 * section of the kind that the document has, then a trailer.
 */
final class Increment implements NewObjects {

  private final PdfSource source;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final TreeMap<Long, Entry> entries = new TreeMap<>();
  private long nextNumber;

  private record Entry(long number, long offset, int generation) {}

  Increment(PdfSource source) {
    this.source = source;
    this.nextNumber = source.firstFreeNumber();
    ascii("\n"); // the document need not end with a line end
  }

  @Override
  public COSObjectKey allocate() {
    return new COSObjectKey(nextNumber++, 0);
  }

  @Override
  public COSObjectKey add(byte[] body) {
    COSObjectKey key = allocate();
    int unused = write(key, body);
    return key;
  }

  /** Writes an object, and returns where in this increment its body starts. */
  int write(COSObjectKey key, byte[] body) {
    ascii(begin(key));
    int start = out.size();
    out.writeBytes(body);
    ascii("\nendobj\n");
    return start;
  }

  void write(COSObjectKey key, COSBase object) {
    write(key, ObjectWriter.write(object));
  }

  /**
   * Writes cross-reference section and trailer.
   *
   * @param fingerprint names this state of the document in the second part of /ID
   */
  byte[] finish(byte[] fingerprint) {
    long start = source.length() + out.size();
    if (source.hasXrefStream()) {
      stream(fingerprint);
    } else {
      table(fingerprint);
    }
    ascii("startxref\n" + start + "\n%%EOF\n");
    return out.toByteArray();
  }

  private String begin(COSObjectKey key) {
    long number = key.getNumber();
    entries.put(number, new Entry(number, source.length() + out.size(), key.getGeneration()));
    return key.getNumber() + " " + key.getGeneration() + " obj\n";
  }

  private void table(byte[] fingerprint) {
    // Object 0 heads the list of free objects; writers commonly repeat it in every section.
    ascii("xref\n0 1\n0000000000 65535 f \n");
    for (List<Entry> run : runs()) {
      ascii(run.get(0).number() + " " + run.size() + "\n");
      for (Entry entry : run) {
        ascii("%010d %05d n \n".formatted(entry.offset(), entry.generation()));
      }
    }
    ascii("trailer\n<<" + trailerEntries(fingerprint) + ">>\n");
  }

  /** ISO 32000-1 §7.5.8, uncompressed; fields of 1, 5 and 2 bytes. */
  private void stream(byte[] fingerprint) {
    ascii(begin(allocate()));
    ByteBuffer data = ByteBuffer.allocate(entries.size() * 8);
    for (Entry entry : entries.values()) {
      data.put((byte) 1)
          .put((byte) (entry.offset() >>> 32))
          .putInt((int) entry.offset())
          .putShort((short) entry.generation());
    }
    StringBuilder index = new StringBuilder();
    for (List<Entry> run : runs()) {
      index.append(run.get(0).number()).append(' ').append(run.size()).append(' ');
    }
    ascii("<</Type /XRef\n/W [1 5 2]\n/Index [" + index.toString().strip() + "]\n");
    ascii("/Length " + data.capacity() + trailerEntries(fingerprint) + ">>\nstream\n");
    out.writeBytes(data.array());
    ascii("\nendstream\nendobj\n");
  }

  private String trailerEntries(byte[] fingerprint) {
    StringBuilder trailer = new StringBuilder();
    trailer.append("\n/Size ").append(nextNumber);
    trailer.append("\n/Prev ").append(source.startXref());
    for (COSName name : List.of(COSName.ROOT, COSName.INFO)) {
      COSBase value = source.trailer().getItem(name);
      if (value != null) {
        trailer.append("\n/").append(name.getName()).append(' ').append(written(value));
      }
    }
    String second = PdfText.hex(fingerprint);
    COSArray id = source.trailer().getCOSArray(COSName.ID);
    boolean known = id != null && id.size() > 0 && id.getObject(0) instanceof COSString;
    trailer.append("\n/ID [").append(known ? written(id.getObject(0)) : second);
    return trailer.append(second).append("]\n").toString();
  }

  private static String written(COSBase value) {
    return new String(ObjectWriter.write(value), StandardCharsets.ISO_8859_1);
  }

  /** The entries in runs of consecutive object numbers. */
  private List<List<Entry>> runs() {
    List<List<Entry>> runs = new ArrayList<>();
    long next = -1;
    for (Entry entry : entries.values()) {
      if (entry.number() != next) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(entry);
      next = entry.number() + 1;
    }
    return runs;
  }

  private void ascii(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
