package vn.hoso.internal.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the files of the message that is being taken are; closed, they are gone. The folders stay
 * for the next message, since making and removing them costs more than the rest of a small one.
 *
 * @param path the folder
 */
record MessageFolder(Path path) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MessageFolder.class);

  /** Nothing is in it. */
  static MessageFolder emptied(Path path) throws IOException {
    MessageFolder folder = new MessageFolder(path);
    Files.createDirectories(folder.attachments());
    folder.empty();
    return folder;
  }

  /** The message as it came. */
  Path message() {
    return path.resolve("message.edxml");
  }

  Path attachments() {
    return path.resolve("attachments");
  }

  /** The handler may have moved some; what cannot be deleted now is deleted before the next one. */
  @Override
  public void close() {
    try {
      empty();
    } catch (IOException e) {
      LOG.warn("What is in {} cannot be deleted now", path, e);
    }
  }

  private void empty() throws IOException {
    if (Files.exists(attachments())) {
      deleteWithin(attachments());
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, Files::isRegularFile)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Links are not followed. */
  private static void deleteWithin(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> deepestFirst = tree.skip(1).sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
