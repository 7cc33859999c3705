package vn.hoso.internal.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one receiver, with a folder for the message that is being taken. A lock, which
 * the system takes back when the process ends, however it ends, tells whose it is; what an earlier
 * one left is deleted. Thread-safe.
 */
public final class WorkDirectory implements AutoCloseable {

  private static final String LOCK = "receiver.lock";
  private static final String FOLDER = "message";

  /** What a {@link vn.hoso.exchange.DocumentExchange} leaves when its process is killed. */
  private static final String LEFTOVERS = "hoso-*.tmp";

  private final Path directory;
  private final FileChannel lock;

  private WorkDirectory(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Takes a directory, which is made if it is not there.
   *
   * @throws IllegalStateException if another receiver has it
   * @throws UncheckedIOException if it cannot be made or read
   */
  public static WorkDirectory open(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new IllegalStateException(
            directory + " is in use by another receiver: give each a directory of its own");
      }
      deleteLeftovers(directory);
      return new WorkDirectory(directory, channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          directory + " cannot be used: check that it can be made, read and written", e);
    }
  }

  /** The folder, with nothing in it, for one message at a time. */
  MessageFolder folder() {
    try {
      return MessageFolder.emptied(directory.resolve(FOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No folder can be made in " + directory + ": check that it can be written, and has room",
          e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(directory.resolve(LOCK) + " cannot be closed", e);
    }
  }

  private static void deleteLeftovers(Path directory) throws IOException {
    MessageFolder.emptied(directory.resolve(FOLDER)).close();
    try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, LEFTOVERS)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
