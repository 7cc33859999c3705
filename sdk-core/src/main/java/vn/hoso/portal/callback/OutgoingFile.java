package vn.hoso.portal.callback;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file that the portal gets.
 *
 * @param name as it is to be shown; may be Vietnamese, and is no path
 * @param mediaType such as {@code application/pdf}, without parameters
 * @param length bytes of the content, exactly
 * @param content opened when the answer is written, and closed by then
 */
public record OutgoingFile(String name, String mediaType, long length, Content content) {

  private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,100}/[\\w.+-]{1,100}");

  /** Where the bytes are. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  public OutgoingFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException(
          "mediaType is not of the form type/subtype: give one such as application/pdf");
    }
    if (length < 0) {
      throw new IllegalArgumentException("length is " + length + ": give the bytes of the content");
    }
  }

  /** A file on disk, shown by its own name. */
  public static OutgoingFile of(Path file, String mediaType) throws IOException {
    return new OutgoingFile(
        String.valueOf(file.getFileName()),
        mediaType,
        Files.size(file),
        () -> Files.newInputStream(file));
  }

  /** Type and length, without the name, which may be about a citizen. */
  @Override
  public String toString() {
    return "OutgoingFile[" + mediaType + ", length=" + length + "]";
  }
}
