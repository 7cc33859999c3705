package vn.hoso.signature.visible;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.pdf.draw.PictureReader;

/**
 * A picture of a handwritten signature or a seal. PNG of any kind: its transparency is kept, 16
 * bits become 8; JPEG: gray or colour, put into the document as it is, and turned as its EXIF data
 * says. At most 8 MiB and 4096 x 4096 pixels.
 *
 * <p>Immutable and thread-safe; decoded once for any number of documents. Not to be implemented by
 * others.
 */
public interface SignatureImage {

  /** The most that is read, in bytes. */
  int MAX_BYTES = 8 << 20;

  /** In pixels. */
  int width();

  /** In pixels. */
  int height();

  /**
   * Reads a file.
   *
   * @throws UnreadableDocumentException if it is missing, damaged, too large, or neither PNG nor
   *     JPEG in gray or colour
   */
  static SignatureImage read(Path file) {
    try {
      requireShort(file.toString(), Files.size(file));
      return PictureReader.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw unreadable(file.toString(), reason(e), e);
    }
  }

  /**
   * As {@link #read}, from memory.
   *
   * @throws UnreadableDocumentException as above
   */
  static SignatureImage of(byte[] bytes) {
    requireShort("in memory", bytes.length);
    try {
      return PictureReader.read(bytes);
    } catch (IOException e) {
      throw unreadable("in memory", reason(e), e);
    }
  }

  private static void requireShort(String name, long length) {
    if (length > MAX_BYTES) {
      throw unreadable(name, "it has more than 8 MiB; export it smaller", null);
    }
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException
        ? "check that it exists and its permissions"
        : String.valueOf(e.getMessage());
  }

  private static UnreadableDocumentException unreadable(
      String name, String reason, @Nullable IOException cause) {
    return new UnreadableDocumentException(
        "The picture %s cannot be used: %s".formatted(name, reason), cause);
  }
}
