package vn.hoso.signature.internal.pdf.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.hoso.signature.internal.pdf.draw.JdkImages;
import vn.hoso.signature.internal.pdf.draw.Jpeg;

/** A JPEG, which goes into the PDF as it is. */
final class JpegSamples implements Samples {

  /** One pixel in so many is kept when it is only looked whether all can be decoded. */
  private static final int STEP = 16;

  private final byte[] file;
  private final Jpeg jpeg;
  private final boolean luminance;

  /**
   * Of a file, or of a stream in a TIFF, which has its own word on how colours are stored.
   *
   * @param luminance whether as luminance and chrominance
   */
  JpegSamples(byte[] file, Jpeg jpeg, boolean luminance) {
    this.file = file;
    this.jpeg = jpeg;
    this.luminance = luminance;
  }

  boolean isColour() {
    return jpeg.components() > 1;
  }

  @Override
  public String entries() {
    if (!isColour()) {
      return "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
    }
    return "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode"
        + (luminance ? "" : " /DecodeParms <</ColorTransform 0>>");
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    requireDecodable();
    out.write(file, 0, jpeg.length());
  }

  /** Markers may all be there while the data between them is not. */
  private void requireDecodable() throws IOException {
    ImageReader reader = JdkImages.reader("jpeg");
    List<String> damages = new ArrayList<>();
    reader.addIIOReadWarningListener(
        (source, warning) -> {
          if (isDamage(warning)) {
            damages.add(warning);
          }
        });
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file, 0, jpeg.length()))) {
      reader.setInput(in, true, true);
      ImageReadParam thin = reader.getDefaultReadParam();
      thin.setSourceSubsampling(STEP, STEP, 0, 0);
      var unused = reader.readRaster(0, thin);
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("it is a damaged JPEG; scan it again", e);
    } finally {
      reader.dispose();
    }
    if (!damages.isEmpty()) {
      throw new IOException("it is a damaged JPEG (%s); scan it again".formatted(damages.get(0)));
    }
  }

  /** Of the decoder's messages; bytes too many before a marker are filling. */
  private static boolean isDamage(String warning) {
    boolean corrupt = warning.startsWith("Corrupt JPEG") || warning.startsWith("Premature end");
    return corrupt && !warning.contains("extraneous bytes");
  }
}
