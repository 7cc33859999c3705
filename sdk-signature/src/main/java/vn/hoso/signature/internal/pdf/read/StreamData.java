package vn.hoso.signature.internal.pdf.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/** Decodes streams, up to a limit: a small file can hold gigabytes of zeros. */
final class StreamData {

  private static final int MAX_FILTERS = 4;
  private static final int MAX_COLUMNS = 1 << 16;
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

  static byte[] decode(COSStream stream, int limit) throws IOException {
    byte[] data;
    try (InputStream raw = stream.createRawInputStream()) {
      data = raw.readNBytes(limit + 1);
    }
    requireWithin(data.length, limit);
    List<COSName> filters = filters(stream.getItem(COSName.FILTER));
    for (int i = 0; i < filters.size(); i++) {
      requireReadable(filters.get(i), stream);
      Limited decoded = new Limited(limit);
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
    List<? extends COSBase> all =
        parameters instanceof COSArray array
            ? array.toList()
            : parameters == null ? List.of() : List.of(parameters);
    for (COSBase each : all) {
      if (each instanceof COSDictionary dictionary
          && dictionary.getInt(COSName.COLUMNS, 1) > MAX_COLUMNS) {
        throw new IOException("A stream has rows of too many columns");
      }
    }
  }

  private static List<COSName> filters(@Nullable COSBase item) throws IOException {
    if (item == null) {
      return List.of();
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
      throw new IOException("A stream has more than " + limit + " bytes");
    }
  }

  private static final class Limited extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;

    Limited(int limit) {
      this.limit = limit;
    }

    @Override
    public void write(int value) throws IOException {
      requireWithin(bytes.size() + 1L, limit);
      bytes.write(value);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      requireWithin((long) bytes.size() + length, limit);
      bytes.write(source, offset, length);
    }
  }
}
