package vn.hoso.signature.internal.pdf.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.pdf.draw.Jpeg;

/** A file of scanned pages. */
public final class ScanFile {

  /** Of a JPEG or PNG, and of the JPEG data of a page in a TIFF. */
  static final int MAX_BYTES = 64 << 20;

  private static final int HEAD = 16;

  private final Path file;
  private final ScanRules rules;

  private ScanFile(Path file, ScanRules rules) {
    this.file = file;
    this.rules = rules;
  }

  /** What is done with a page; its samples can be read now, and not later. */
  @FunctionalInterface
  public interface PageHandler {
    void accept(ScanPage page) throws IOException;
  }

  /**
   * Reads the pages of a file one after the other.
   *
   * @throws UnreadableDocumentException if it is missing, damaged, or a page breaks a rule
   * @throws UnsupportedDocumentException if it is neither TIFF nor JPEG nor PNG
   */
  public static void read(Path file, ScanRules rules, PageHandler handler) {
    new ScanFile(file, rules).read(handler);
  }

  private void read(PageHandler handler) {
    byte[] head = head();
    if (TiffFile.isTiff(head)) {
      readTiff(handler);
    } else if (Jpeg.isJpeg(head) || PngFile.isPng(head)) {
      try {
        byte[] bytes = bytes();
        handler.accept(Jpeg.isJpeg(bytes) ? jpeg(bytes) : PngFile.page(bytes, rules));
      } catch (IOException e) {
        throw unusable(1, e);
      }
    } else {
      throw new UnsupportedDocumentException(
          "%s is neither TIFF nor JPEG nor PNG: set the scanner to one of them".formatted(file));
    }
  }

  private void readTiff(PageHandler handler) {
    int number = 0;
    try (TiffFile tiff = TiffFile.open(file)) {
      int size = tiff.size();
      for (int index = 0; index < size; index++) {
        number++;
        ScanPage page = tiff.page(index, rules);
        if (page == null) {
          number--;
        } else {
          handler.accept(page);
        }
      }
    } catch (IOException e) {
      throw unusable(Math.max(1, number), e);
    }
    if (number == 0) {
      throw new UnreadableDocumentException("%s has no page: scan it again".formatted(file));
    }
  }

  private ScanPage jpeg(byte[] bytes) throws IOException {
    Jpeg jpeg = Jpeg.read(bytes);
    ScanRules.requireSize(jpeg.width(), jpeg.height());
    JpegSamples samples = new JpegSamples(bytes, jpeg, jpeg.luminance());
    return rules.page(
        jpeg.width(),
        jpeg.height(),
        jpeg.density(),
        jpeg.orientation(),
        samples.isColour(),
        samples);
  }

  private byte[] head() {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw unusable(1, e);
    }
  }

  private byte[] bytes() throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException("it has more than %d MiB; scan it smaller".formatted(MAX_BYTES >> 20));
    }
    return Files.readAllBytes(file);
  }

  private UnreadableDocumentException unusable(int page, IOException cause) {
    @Nullable String reason =
        cause instanceof FileSystemException
            ? "check that it exists and its permissions"
            : cause.getMessage();
    return new UnreadableDocumentException(
        "Page %d of %s cannot be used: %s".formatted(page, file, reason), cause);
  }
}
