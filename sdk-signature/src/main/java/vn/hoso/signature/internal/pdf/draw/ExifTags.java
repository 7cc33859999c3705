package vn.hoso.signature.internal.pdf.draw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the first directory of EXIF data says of the picture (JEITA CP-3451 §4.6). Viewers take
 * damaged EXIF data for absent, and so does this.
 *
 * @param density null if it is not said
 */
record ExifTags(Orientation orientation, @Nullable Density density) {

  static final ExifTags NONE = new ExifTags(Orientation.UPRIGHT, null);

  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int ENTRY_BYTES = 12;
  private static final int ORIENTATION = 274;
  private static final int X_RESOLUTION = 282;
  private static final int Y_RESOLUTION = 283;
  private static final int RESOLUTION_UNIT = 296;

  /**
   * Reads a TIFF header and the directory that it names.
   *
   * @param tiff what follows "Exif" and two zeros
   */
  static ExifTags read(ByteBuffer tiff) {
    int orientation = 1;
    double x = 0;
    double y = 0;
    int unit = Density.INCH;
    try {
      if (tiff.getShort(0) == LITTLE_ENDIAN) {
        tiff.order(ByteOrder.LITTLE_ENDIAN);
      }
      int directory = tiff.getInt(4);
      int count = tiff.getShort(directory) & 0xFFFF;
      for (int i = 0; i < count; i++) {
        int entry = directory + 2 + i * ENTRY_BYTES;
        int value = entry + 8;
        switch (tiff.getShort(entry) & 0xFFFF) {
          case ORIENTATION -> orientation = tiff.getShort(value);
          case X_RESOLUTION -> x = rational(tiff, tiff.getInt(value));
          case Y_RESOLUTION -> y = rational(tiff, tiff.getInt(value));
          case RESOLUTION_UNIT -> unit = tiff.getShort(value);
          default -> {} // says nothing of size and place
        }
      }
    } catch (IndexOutOfBoundsException e) {
      return NONE;
    }
    return new ExifTags(Orientation.of(orientation), Density.of(x, y, unit));
  }

  private static double rational(ByteBuffer tiff, int at) {
    return (tiff.getInt(at) & 0xFFFFFFFFL) / (double) (tiff.getInt(at + 4) & 0xFFFFFFFFL);
  }
}
