package vn.hoso.signature.internal.pdf.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Decodes streams, up to a limit for each and on the account of the file: a small one can hold
 * gigabytes of zeros, at once or in many small streams.
 */
public final class StreamData {

  private static final int MAX_FILTERS = 4;

  /** Of a predictor's row, in bytes: those of cross-references have 4 to 20. */
  private static final long MAX_ROW = 1 << 16;

  /** PDFBox takes more for as many. */
  private static final int MAX_COLORS = 32;

  private static final Set<String> FILTERS =
      Set.of(
          "FlateDecode",
          "LZWDecode",
          "ASCIIHexDecode",
          "ASCII85Decode",
          "RunLengthDecode",
          "Fl",
          "LZW",
          "AHx",
          "A85",
          "RL");

  private StreamData() {}

  /** A stream is not broken, but over the limit. */
  public static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException(String message) {
      super(message);
    }
  }

  /**
   * The data of a stream without its filters.
   *
   * @param limit of its length, in bytes
   * @param account is told how many bytes there are, while they become more
   * @throws TooLongException if it is longer than the limit
   * @throws IOException if it cannot be decoded
   */
  public static byte[] decode(COSStream stream, int limit, IntConsumer account) throws IOException {
    byte[] data;
    try (InputStream raw = stream.createRawInputStream()) {
      data = raw.readNBytes(limit + 1);
    }
    requireWithin(data.length, limit);
    List<COSName> filters = filters(stream.getItem(COSName.FILTER));
    for (int i = 0; i < filters.size(); i++) {
      requireReadable(filters.get(i), stream);
      Limited decoded = new Limited(limit, account);
      FilterFactory.INSTANCE
          .getFilter(filters.get(i))
          .decode(new ByteArrayInputStream(data), decoded, stream, i);
      data = decoded.bytes.toByteArray();
    }
    return data;
  }

  /** Not those for images; and rows that a predictor can keep in memory. */
  private static void requireReadable(COSName filter, COSStream stream) throws IOException {
    if (!FILTERS.contains(filter.getName())) {
      throw new IOException("A stream has the filter " + filter.getName());
    }
    COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    requireShortRows(parameters);
    if (parameters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        requireShortRows(array.getObject(i));
      }
    }
  }

  private static void requireShortRows(@Nullable COSBase parameters) throws IOException {
    if (parameters instanceof COSDictionary dictionary) {
      long columns = dictionary.getInt(COSName.COLUMNS, 1);
      int colors = Math.min(dictionary.getInt(COSName.COLORS, 1), MAX_COLORS);
      int bits = dictionary.getInt(COSName.BITS_PER_COMPONENT, 8);
      boolean sound = columns > 0 && colors > 0 && bits > 0 && bits <= 16;
      if (!sound || columns * colors * bits > MAX_ROW * 8) {
        throw new IOException("A stream has a predictor with rows that cannot be");
      }
    }
  }

  private static List<COSName> filters(@Nullable COSBase item) throws IOException {
    if (item == null) {
      return List.of();
    }
    if (item instanceof COSObject reference && reference.getObject() != null) {
      return filters(reference.getObject());
    }
    if (item instanceof COSName name) {
      return List.of(name);
    }
    List<COSName> names = new ArrayList<>();
    if (item instanceof COSArray array && array.size() <= MAX_FILTERS) {
      for (COSBase each : array.toList()) {
        if (each instanceof COSName name) {
          names.add(name);
        }
      }
      if (names.size() == array.size()) {
        return names;
      }
    }
    throw new IOException("A stream has filters that cannot be read");
  }

  private static void requireWithin(long length, int limit) throws IOException {
    if (length > limit) {
      throw new TooLongException("A stream has more than " + limit + " bytes");
    }
  }

  private static final class Limited extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private final IntConsumer account;

    Limited(int limit, IntConsumer account) {
      this.limit = limit;
      this.account = account;
    }

    @Override
    public void write(int value) throws IOException {
      requireWithin(bytes.size() + 1L, limit);
      account.accept(1);
      bytes.write(value);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      requireWithin((long) bytes.size() + length, limit);
      account.accept(length);
      bytes.write(source, offset, length);
    }
  }
}
