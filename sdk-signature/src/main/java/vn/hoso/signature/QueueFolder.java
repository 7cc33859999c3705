package vn.hoso.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.TargetFile;

/** The files of a {@link TimeStampQueue}; each is there complete or not at all. */
record QueueFolder(Path path) {

  private static final String ENDING = ".owed";

  /** An entry in its file. */
  record Entry(Path file, OwedTimeStamp owed) {}

  List<Path> files() {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(each -> each.toString().endsWith(ENDING)).toList();
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "The folder %s of the queue cannot be read: check its permissions".formatted(path), e);
    }
  }

  Entry add(OwedTimeStamp owed) {
    Path file = path.resolve(UUID.randomUUID() + ENDING);
    try (TargetFile target = TargetFile.create(file)) {
      target.write(owed.encode());
      target.commit();
    }
    return new Entry(file, owed);
  }

  void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UnwritableDocumentException(
          "%s cannot be removed: check the permissions of its folder".formatted(file), e);
    }
  }
}
