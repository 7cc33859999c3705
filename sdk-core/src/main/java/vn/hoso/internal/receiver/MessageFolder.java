package vn.hoso.internal.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one message; closed, they are gone. The handler may have moved some.
 *
 * @param path the folder
 */
record MessageFolder(Path path) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MessageFolder.class);

  /** The message as it came. */
  Path message() {
    return path.resolve("message.edxml");
  }

  Path attachments() {
    return path.resolve("attachments");
  }

  /** What cannot be deleted is deleted when the receiver starts the next time. */
  @Override
  public void close() {
    try {
      delete(path);
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted now", path, e);
    }
  }

  /** A file, or a folder with all that is in it; links are not followed. */
  static void delete(Path path) throws IOException {
    try (Stream<Path> tree = Files.walk(path)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
