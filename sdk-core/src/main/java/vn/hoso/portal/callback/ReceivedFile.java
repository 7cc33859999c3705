package vn.hoso.portal.callback;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that the portal sent, decoded. It is deleted when the handler returns: copy or move it.
 *
 * @param name as the portal says, unchecked: make no path of it
 * @param size bytes
 * @param sha256 64 hexadecimal digits in lower case
 * @param path a temporary file with a name of its own
 */
public record ReceivedFile(String name, long size, String sha256, Path path) {

  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  /** Size and digest, without the name, which may be about a citizen. */
  @Override
  public String toString() {
    return "ReceivedFile[size=" + size + ", sha256=" + sha256 + "]";
  }
}
