package vn.hoso.signature.internal.pdf.draw;

import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * The JDK's own image readers: applications register others, whose metadata and strictness differ.
 */
public final class JdkImages {

  private JdkImages() {}

  /**
   * To be disposed of.
   *
   * @param format png, jpeg or tiff
   */
  public static ImageReader reader(String format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getModule().equals(ImageReader.class.getModule())) {
        return reader;
      }
    }
    throw new IllegalStateException("This Java runtime has no reader for " + format);
  }
}
