package vn.hoso.signature.internal.pdf.scan;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pdf.draw.Density;
import vn.hoso.signature.internal.pdf.draw.JdkImages;
import vn.hoso.signature.internal.pdf.draw.Jpeg;
import vn.hoso.signature.internal.pdf.draw.Orientation;

/** A TIFF of one or more pages (TIFF 6.0), read by the JDK's reader. */
final class TiffFile implements Closeable {

  private static final int MAX_PAGES = 10_000;

  /** NewSubfileType: a smaller version of a page, or a mask. */
  private static final int NO_PAGE = 0b101;

  private static final int FIRST_DIRECTORY = 4;

  private static final int ENTRY_LENGTH = 12;

  private final FileImageInputStream in;
  private final ImageReader reader;

  private TiffFile(FileImageInputStream in, ImageReader reader) {
    this.in = in;
    this.reader = reader;
  }

  static boolean isTiff(byte[] head) {
    return head.length >= 4
        && (Arrays.equals(head, 0, 4, new byte[] {'I', 'I', 42, 0}, 0, 4)
            || Arrays.equals(head, 0, 4, new byte[] {'M', 'M', 0, 42}, 0, 4));
  }

  static TiffFile open(Path file) throws IOException {
    FileImageInputStream in = new FileImageInputStream(file.toFile());
    ImageReader reader = JdkImages.reader("tiff");
    reader.setInput(in);
    return new TiffFile(in, reader);
  }

  /** How many directories it has. */
  int size() throws IOException {
    // The reader would follow directories that lead back to themselves.
    TiffSamples.decoded(reader::getStreamMetadata);
    in.seek(FIRST_DIRECTORY);
    int size = 0;
    try {
      for (long at = in.readUnsignedInt(); at != 0; at = in.readUnsignedInt()) {
        if (++size > MAX_PAGES) {
          throw new IOException("it has more than %d pages; split it".formatted(MAX_PAGES));
        }
        in.seek(at);
        in.skipBytes(in.readUnsignedShort() * ENTRY_LENGTH);
      }
    } catch (EOFException e) {
      throw new IOException("it is a damaged TIFF; copy or scan it again", e);
    }
    return size;
  }

  /** A page; null for a directory that is none. */
  @Nullable ScanPage page(int index, ScanRules rules) throws IOException {
    TIFFDirectory directory =
        TiffSamples.decoded(() -> TIFFDirectory.createFromMetadata(reader.getImageMetadata(index)));
    if ((number(directory, BaselineTIFFTagSet.TAG_NEW_SUBFILE_TYPE, 0) & NO_PAGE) != 0) {
      return null;
    }
    int columns = number(directory, BaselineTIFFTagSet.TAG_IMAGE_WIDTH, 0);
    int rows = number(directory, BaselineTIFFTagSet.TAG_IMAGE_LENGTH, 0);
    ScanRules.requireSize(columns, rows);
    int compression = number(directory, BaselineTIFFTagSet.TAG_COMPRESSION, 1);
    if (compression == BaselineTIFFTagSet.COMPRESSION_OLD_JPEG) {
      throw new IOException("it has JPEG of the kind before 1995; export it again");
    }
    JpegSamples jpeg =
        compression == BaselineTIFFTagSet.COMPRESSION_JPEG
            ? wholeJpeg(directory, columns, rows)
            : null;
    if (jpeg != null) {
      return rules.page(
          columns, rows, density(directory), orientation(directory), jpeg.isColour(), jpeg);
    }
    TiffSamples samples = TiffSamples.of(reader, index, columns, rows);
    return rules.page(
        columns, rows, density(directory), orientation(directory), samples.isColour(), samples);
  }

  /** The JPEG that is all of the page; null if there are several. */
  private @Nullable JpegSamples wholeJpeg(TIFFDirectory directory, int columns, int rows)
      throws IOException {
    boolean tiled = directory.containsTIFFField(BaselineTIFFTagSet.TAG_TILE_OFFSETS);
    TIFFField offsets =
        directory.getTIFFField(
            tiled ? BaselineTIFFTagSet.TAG_TILE_OFFSETS : BaselineTIFFTagSet.TAG_STRIP_OFFSETS);
    TIFFField lengths =
        directory.getTIFFField(
            tiled
                ? BaselineTIFFTagSet.TAG_TILE_BYTE_COUNTS
                : BaselineTIFFTagSet.TAG_STRIP_BYTE_COUNTS);
    if (offsets == null || lengths == null || offsets.getCount() != 1) {
      return null;
    }
    byte[] file = withTables(directory, bytes(offsets.getAsLong(0), lengths.getAsLong(0)));
    if (!Jpeg.isJpeg(file)) {
      throw new IOException("its JPEG data is damaged; copy or scan it again");
    }
    Jpeg jpeg = Jpeg.read(file);
    if (jpeg.width() != columns || jpeg.height() != rows) {
      return null;
    }
    int meaning = number(directory, BaselineTIFFTagSet.TAG_PHOTOMETRIC_INTERPRETATION, -1);
    return new JpegSamples(
        file, jpeg, meaning == BaselineTIFFTagSet.PHOTOMETRIC_INTERPRETATION_Y_CB_CR);
  }

  private byte[] bytes(long offset, long length) throws IOException {
    if (length > ScanFile.MAX_BYTES || offset > in.length() - length) {
      throw new IOException("its JPEG data is cut off or too long; copy or scan it again");
    }
    byte[] bytes = new byte[(int) length];
    in.seek(offset);
    in.readFully(bytes);
    return bytes;
  }

  /** A JPEG may share its tables with others; they go behind its start marker. */
  private static byte[] withTables(TIFFDirectory directory, byte[] stream) {
    TIFFField field = directory.getTIFFField(BaselineTIFFTagSet.TAG_JPEG_TABLES);
    byte[] tables = field == null ? new byte[0] : field.getAsBytes();
    if (tables.length < 4 || stream.length < 2) {
      return stream;
    }
    byte[] file = Arrays.copyOf(tables, tables.length - 2 + stream.length - 2);
    System.arraycopy(stream, 2, file, tables.length - 2, stream.length - 2);
    return file;
  }

  private static @Nullable Density density(TIFFDirectory directory) {
    TIFFField x = directory.getTIFFField(BaselineTIFFTagSet.TAG_X_RESOLUTION);
    TIFFField y = directory.getTIFFField(BaselineTIFFTagSet.TAG_Y_RESOLUTION);
    int unit = number(directory, BaselineTIFFTagSet.TAG_RESOLUTION_UNIT, 2);
    return x == null || y == null ? null : Density.of(x.getAsDouble(0), y.getAsDouble(0), unit);
  }

  private static Orientation orientation(TIFFDirectory directory) {
    return Orientation.of(number(directory, BaselineTIFFTagSet.TAG_ORIENTATION, 1));
  }

  private static int number(TIFFDirectory directory, int tag, int otherwise) {
    TIFFField field = directory.getTIFFField(tag);
    return field == null ? otherwise : field.getAsInt(0);
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    in.close();
  }
}
