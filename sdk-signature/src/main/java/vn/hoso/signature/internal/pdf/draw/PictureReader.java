package vn.hoso.signature.internal.pdf.draw;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads PNG and JPEG; exceptions say what is wrong with the picture. */
public final class PictureReader {

  private static final int MAX_SIDE = 4096;
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

  private PictureReader() {}

  public static Picture read(byte[] file) throws IOException {
    if (Arrays.equals(file, 0, Math.min(file.length, PNG.length), PNG, 0, PNG.length)) {
      return png(file);
    }
    if (Jpeg.isJpeg(file)) {
      Jpeg jpeg = Jpeg.read(file);
      requireSize(jpeg.width(), jpeg.height());
      return Picture.jpeg(jpeg, file);
    }
    throw new IOException("it is neither PNG nor JPEG; export it as PNG");
  }

  static void requireSize(int width, int height) throws IOException {
    if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
      throw new IOException(
          "it has %d x %d pixels, at most %d x %d are read; export it smaller"
              .formatted(width, height, MAX_SIDE, MAX_SIDE));
    }
  }

  private static Picture png(byte[] file) throws IOException {
    ImageReader reader = JdkImages.reader("png");
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      requireSize(reader.getWidth(0), reader.getHeight(0));
      return picture(reader.read(0));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
      throw new IOException("it is damaged; export it again", e);
    } finally {
      reader.dispose();
    }
  }

  /**
   * Takes the samples as they are: the conversions of {@code BufferedImage.getRGB} take gray for
   * linear, and make it lighter.
   */
  private static Picture picture(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean indexed = image.getColorModel() instanceof IndexColorModel;
    Raster raster = image.getRaster();
    int bands = indexed ? 4 : raster.getNumBands();
    int colours = bands < 3 ? 1 : 3;
    boolean hasAlpha = bands > colours;
    int max = indexed ? 255 : (1 << image.getColorModel().getComponentSize(0)) - 1;
    byte[] samples = new byte[width * height * colours];
    byte[] alpha = new byte[width * height];
    boolean opaque = true;
    int[] row = new int[width * bands];
    for (int y = 0; y < height; y++) {
      if (indexed) {
        indexedRow(image, y, row);
      } else {
        raster.getPixels(0, y, width, 1, row);
      }
      for (int x = 0; x < width; x++) {
        int pixel = y * width + x;
        for (int c = 0; c < colours; c++) {
          samples[pixel * colours + c] = (byte) (row[x * bands + c] * 255 / max);
        }
        int opacity = hasAlpha ? row[x * bands + colours] * 255 / max : 255;
        alpha[pixel] = (byte) opacity;
        opaque &= opacity == 255;
      }
    }
    return Picture.samples(width, height, colours, samples, opaque ? null : alpha);
  }

  private static void indexedRow(BufferedImage image, int y, int[] row) {
    for (int x = 0; x < image.getWidth(); x++) {
      int argb = image.getRGB(x, y);
      row[x * 4] = (argb >> 16) & 0xFF;
      row[x * 4 + 1] = (argb >> 8) & 0xFF;
      row[x * 4 + 2] = argb & 0xFF;
      row[x * 4 + 3] = argb >>> 24;
    }
  }
}
