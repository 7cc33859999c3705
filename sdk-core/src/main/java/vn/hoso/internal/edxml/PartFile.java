package vn.hoso.internal.edxml;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file under a name of its own until it is complete, so that nobody sees a part of it under the
 * name that it shall have. Closed without having been moved there, it is gone.
 */
public final class PartFile implements Closeable {

  private final Path path;
  private final FileChannel channel;
  private final OutputStream stream;

  private PartFile(Path path) throws IOException {
    this.path = path;
    this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.stream = Channels.newOutputStream(channel);
  }

  /** A new one, in the directory that it shall stay in. */
  public static PartFile in(Path directory) throws IOException {
    return new PartFile(directory.resolve(newName()));
  }

  /** A new one, next to the name that it shall have. */
  public static PartFile nextTo(Path target) throws IOException {
    return new PartFile(target.resolveSibling(newName()));
  }

  /** Where the content goes; need not be closed. */
  public OutputStream stream() {
    return stream;
  }

  /** Ends writing, and gives it its name; a file of that name is replaced. */
  public void moveTo(Path target) throws IOException {
    end();
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Ends writing: the content is on the disk. */
  void end() throws IOException {
    if (channel.isOpen()) {
      channel.force(true);
      channel.close();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
  }

  private static String newName() {
    return "." + UUID.randomUUID() + ".part";
  }
}
