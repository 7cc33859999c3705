package vn.hoso.signature.internal.pdf.draw;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a JPEG say (ITU-T T.81 Annex B; JFIF; EXIF).
 *
 * @param width of the stored picture, in pixels
 * @param components 1 for gray, 3 for colour
 * @param luminance whether colours are stored as luminance and chrominance, as most are
 * @param length up to and with the end marker, in bytes: cameras and scanners put more behind it
 * @param density null if it is not said
 */
public record Jpeg(
    int width,
    int height,
    int components,
    boolean luminance,
    int length,
    Orientation orientation,
    @Nullable Density density) {

  public static boolean isJpeg(byte[] file) {
    return file.length > 4 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8;
  }

  /**
   * Walks over all segments up to the end marker.
   *
   * @throws IOException that says what is wrong: damaged, cut off, of a rare kind
   */
  public static Jpeg read(byte[] file) throws IOException {
    return new JpegReader(file).read();
  }
}
