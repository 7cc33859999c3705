package vn.hoso.internal.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A temporary file that only this user may read, where the system can tell; closed, it is gone. */
public final class SpoolFile implements AutoCloseable {

  private final Path path;

  private SpoolFile(Path path) {
    this.path = path;
  }

  /**
   * A new one.
   *
   * @param directory null for the JVM's own
   */
  public static SpoolFile in(@Nullable Path directory) {
    try {
      return new SpoolFile(
          directory == null
              ? Files.createTempFile("hoso-", ".tmp")
              : Files.createTempFile(directory, "hoso-", ".tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No temporary file can be made in "
              + (directory == null ? "java.io.tmpdir" : directory)
              + ": check that the directory is there, can be written, and has room",
          e);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be deleted: delete it by hand", e);
    }
  }
}
