package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.COSParser;
import org.apache.pdfbox.pdmodel.encryption.ProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.DocumentSignatureException;

/**
 * Reads the objects of a revision when they are asked for: PDFBox's parser, but with our
 * cross-references, and within limits. An object that cannot be read is null, as it is for viewers.
 */
final class ObjectReader extends COSParser {

  private static final int KEPT_OBJECT_STREAMS = 4;

  private final Revision revision;
  private final RevisionBytes bytes;
  private final Set<Long> unreadable = new HashSet<>();
  private final Set<Long> overrunning = new HashSet<>();
  private final Map<Long, ObjectStream> objectStreams =
      new LinkedHashMap<>(4, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ObjectStream> eldest) {
          return size() > KEPT_OBJECT_STREAMS;
        }
      };
  private int depth;

  /**
   * Reads the objects of one revision.
   *
   * @param decryption null if the document is not encrypted
   */
  ObjectReader(
      Revision revision,
      RevisionBytes bytes,
      @Nullable SecurityHandler<ProtectionPolicy> decryption)
      throws IOException {
    super(bytes);
    this.securityHandler = decryption;
    this.revision = revision;
    this.bytes = bytes;
  }

  @Nullable COSBase read(COSObjectKey key) {
    return document.getObjectFromPool(key).getObject();
  }

  /** Whether an attempt to read this object failed. */
  boolean isUnreadable(long number) {
    return unreadable.contains(number);
  }

  /** Whether this object does not end before the revision does. */
  boolean isOverrunning(long number) {
    return overrunning.contains(number);
  }

  @Override
  public @Nullable COSBase dereferenceCOSObject(COSObject reference) {
    COSObjectKey key = reference.getKey();
    Place place = revision.place(key.getNumber());
    if (place == null || place.generation() != key.getGeneration()) {
      return null;
    }
    long back = bytes.getPosition();
    depth++;
    try {
      if (depth > PdfLimits.LENGTH_DEPTH) {
        throw new IOException("The length of a stream is the length of a stream, and so on");
      }
      bytes.budget(PdfLimits.OBJECT_BYTES);
      COSBase object = place.isCompressed() ? compressed(key, place) : plain(key, place);
      if (object != null) {
        object.setKey(key);
      }
      return object;
    } catch (DocumentSignatureException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // PDFBox throws both on malformed objects
      unreadable.add(key.getNumber());
      return null;
    } finally {
      depth--;
      if (bytes.wasExceeded()) {
        overrunning.add(key.getNumber());
      }
      restore(back);
    }
  }

  /** Notes a length that leads beyond the end; PDFBox looks for another end then. */
  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    long room = bytes.length() - bytes.getPosition() - "stream\nendstream".length();
    if (dictionary.getLong(COSName.LENGTH) > room) {
      bytes.exceed();
    }
    return super.parseCOSStream(dictionary);
  }

  /** Signatures are long strings of digits, for which PDFBox takes most of the time. */
  @Override
  protected COSString parseCOSString() throws IOException {
    COSString string = bytes.peek() == '<' ? bytes.hexString() : null;
    return string == null ? super.parseCOSString() : string;
  }

  private @Nullable COSBase plain(COSObjectKey key, Place place) throws IOException {
    document.getXrefTable().put(key, place.offset());
    return parseObjectDynamically(key, true);
  }

  private @Nullable COSBase compressed(COSObjectKey key, Place place) throws IOException {
    return objectStream(place.container()).read(key.getNumber(), (int) place.offset());
  }

  /** The numbers of the objects in an object stream. */
  long[] numbersIn(long container) throws IOException {
    return objectStream(container).numbers;
  }

  private ObjectStream objectStream(long number) throws IOException {
    ObjectStream known = objectStreams.get(number);
    if (known != null) {
      return known;
    }
    Place place = revision.place(number);
    if (place == null
        || place.isCompressed()
        || !(read(new COSObjectKey(number, place.generation())) instanceof COSStream data)
        || !COSName.OBJ_STM.equals(data.getItem(COSName.TYPE))) {
      throw new IOException("There is no object stream " + number);
    }
    ObjectStream stream = new ObjectStream(revision, data, document);
    objectStreams.put(number, stream);
    return stream;
  }

  private void restore(long position) {
    try {
      bytes.seek(position);
    } catch (IOException e) {
      throw new IllegalStateException("A position that was read from", e);
    }
  }

  /** ISO 32000-1 §7.5.7. */
  private static final class ObjectStream extends COSParser {

    private final Revision revision;
    private final long[] numbers;
    private final long[] offsets;

    ObjectStream(Revision revision, COSStream stream, COSDocument document) throws IOException {
      super(new RandomAccessReadBuffer(revision.decode(stream, PdfLimits.STREAM_BYTES)));
      this.revision = revision;
      this.document = document;
      int count = stream.getInt(COSName.N);
      long first = stream.getLong(COSName.FIRST);
      if (count < 0 || first < 0 || count > source.length()) {
        throw new IOException("An object stream has no usable /N and /First");
      }
      numbers = new long[count];
      offsets = new long[count];
      for (int i = 0; i < count; i++) {
        numbers[i] = readObjectNumber();
        offsets[i] = first + readLong();
      }
    }

    @Nullable COSBase read(long number, int index) throws IOException {
      int at = index < 0 ? indexOf(number) : index;
      if (at >= numbers.length || numbers[at] != number) {
        throw new IOException("An object is not where the cross-references say");
      }
      if (offsets[at] < 0 || offsets[at] >= source.length()) {
        throw new IOException("An object is not in its object stream");
      }
      source.seek(offsets[at]);
      try {
        return parseDirObject();
      } finally {
        // The offsets of many objects can be one.
        revision.spend((int) (source.getPosition() - offsets[at]));
      }
    }

    private int indexOf(long number) {
      int at = 0;
      while (at < numbers.length && numbers[at] != number) {
        at++;
      }
      return at;
    }
  }
}
