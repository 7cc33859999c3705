package vn.hoso.signature.internal.pdf.scan;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/** The pixels of a TIFF page, decoded some rows at a time and compressed anew without loss. */
final class TiffSamples implements Samples {

  private static final int MIN_BAND = 128;

  private final ImageReader reader;
  private final int index;
  private final int columns;
  private final int rows;
  private final ImageTypeSpecifier type;
  private final List<String> warnings = new ArrayList<>();

  private TiffSamples(
      ImageReader reader, int index, int columns, int rows, ImageTypeSpecifier type) {
    this.reader = reader;
    this.index = index;
    this.columns = columns;
    this.rows = rows;
    this.type = type;
  }

  /** A step of a decoder. */
  @FunctionalInterface
  interface Decoding<T> {
    T get() throws IOException;
  }

  /** Decoders fail on damaged data in ways of their own, unchecked exceptions among them. */
  static <T> T decoded(Decoding<T> step) throws IOException {
    try {
      return step.get();
    } catch (IOException | RuntimeException e) {
      throw new IOException("it is a damaged TIFF; copy or scan it again", e);
    }
  }

  static TiffSamples of(ImageReader reader, int index, int columns, int rows) throws IOException {
    ImageTypeSpecifier type = decoded(() -> reader.getRawImageType(index));
    TiffSamples samples = new TiffSamples(reader, index, columns, rows, type);
    samples.requireKnownKind();
    return samples;
  }

  private void requireKnownKind() throws IOException {
    ColorModel model = type.getColorModel();
    boolean palette = model instanceof IndexColorModel;
    int kind = model.getColorSpace().getType();
    boolean plain = kind == ColorSpace.TYPE_GRAY || kind == ColorSpace.TYPE_RGB;
    boolean bytes = model.getComponentSize(0) == 8;
    if (model.hasAlpha() || !(palette || (plain && bytes))) {
      throw new IOException(
          "it is a TIFF of a rare kind; export it with 8 bits per colour (RGB), gray, or black and"
              + " white");
    }
  }

  boolean isColour() {
    ColorModel model = type.getColorModel();
    if (model instanceof IndexColorModel palette) {
      for (int i = 0; i < palette.getMapSize(); i++) {
        boolean gray =
            palette.getRed(i) == palette.getGreen(i) && palette.getRed(i) == palette.getBlue(i);
        if (!gray) {
          return true;
        }
      }
      return false;
    }
    return model.getNumComponents() > 1;
  }

  private int bits() {
    ColorModel model = type.getColorModel();
    return model instanceof IndexColorModel ? model.getPixelSize() : 8;
  }

  @Override
  public String entries() {
    return "/ColorSpace %s /BitsPerComponent %d /Filter /FlateDecode"
        .formatted(colourSpace(), bits());
  }

  private String colourSpace() {
    ColorModel model = type.getColorModel();
    if (!(model instanceof IndexColorModel palette)) {
      return model.getNumComponents() == 1 ? "/DeviceGray" : "/DeviceRGB";
    }
    StringBuilder colours = new StringBuilder();
    for (int i = 0; i < palette.getMapSize(); i++) {
      colours.append("%06X".formatted(palette.getRGB(i) & 0xFFFFFF));
    }
    return "[/Indexed /DeviceRGB %d <%s>]".formatted(palette.getMapSize() - 1, colours);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    // Strips are decoded whole, so rows are taken by whole strips.
    int strip = Math.min(rows, decoded(() -> reader.getTileHeight(index)));
    if (strip < 1) {
      throw new IOException("it is a damaged TIFF; copy or scan it again");
    }
    int band = (MIN_BAND + strip - 1) / strip * strip;
    DeflaterOutputStream deflater = new DeflaterOutputStream(out);
    for (int y = 0; y < rows; y += band) {
      write(read(y, Math.min(band, rows - y)), deflater);
    }
    deflater.finish();
    reader.removeAllIIOReadWarningListeners();
  }

  private BufferedImage read(int y, int height) throws IOException {
    ImageReadParam some = reader.getDefaultReadParam();
    some.setSourceRegion(new Rectangle(0, y, columns, height));
    some.setDestinationType(type);
    BufferedImage image = decoded(() -> reader.read(index, some));
    if (!warnings.isEmpty()) {
      throw new IOException(
          "it is a damaged TIFF (%s); copy or scan it again".formatted(warnings.get(0)));
    }
    return image;
  }

  private void write(BufferedImage image, OutputStream out) throws IOException {
    int bits = bits();
    int bands = image.getRaster().getNumBands();
    int[] row = new int[columns * bands];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getPixels(0, y, columns, 1, row);
      byte[] packed = new byte[(row.length * bits + 7) / 8];
      for (int i = 0; i < row.length; i++) {
        packed[i * bits / 8] |= (byte) (row[i] << (8 - bits - i * bits % 8));
      }
      out.write(packed);
    }
  }
}
