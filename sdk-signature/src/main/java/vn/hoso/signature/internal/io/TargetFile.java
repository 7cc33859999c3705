package vn.hoso.signature.internal.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.error.UnwritableDocumentException;

/**
 * A file that appears under its name complete and durable, or not at all: it is written under
 * another name in the same directory, forced to the disk, and moved in one step. The target may
 * exist, and may be the document that is being signed; it is replaced by the last step only.
 *
 * <p>Not thread-safe.
 */
public final class TargetFile implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TargetFile.class);

  private static final int CHUNK = 128 * 1024;

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;

  private TargetFile(Path target, Path temporary, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
  }

  /**
   * As {@link #create}, for a signature that stands beside what it signs.
   *
   * @param content which the signature must not replace; null if there is none
   * @throws UnwritableDocumentException if the target is the content
   */
  public static TargetFile createBeside(@Nullable Path content, Path target) {
    try {
      if (content != null && Files.exists(target) && Files.isSameFile(content, target)) {
        throw new UnwritableDocumentException(
            "%s is what is signed, which the signature would replace: name another file"
                .formatted(target));
      }
    } catch (IOException e) {
      throw new UnwritableDocumentException(
          "Cannot write %s: it cannot be told from what is signed; check its permissions"
              .formatted(target),
          e);
    }
    return create(target);
  }

  /**
   * Creates the temporary file.
   *
   * @throws UnwritableDocumentException if the directory does not exist or does not take files
   */
  public static TargetFile create(Path target) {
    Path absolute = target.toAbsolutePath();
    Path directory = absolute.getParent();
    if (directory == null || Files.isDirectory(absolute)) {
      throw new UnwritableDocumentException(
          "%s is a directory: name the file to write".formatted(target));
    }
    // Not derived from the target's name, which may already be as long as the file system allows.
    Path temporary = directory.resolve(".hoso-" + UUID.randomUUID() + ".tmp");
    try {
      FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      return new TargetFile(absolute, temporary, channel);
    } catch (NoSuchFileException e) {
      throw new UnwritableDocumentException(
          "Cannot write %s: the directory %s does not exist; create it first"
              .formatted(target, directory),
          e);
    } catch (IOException e) {
      throw new UnwritableDocumentException(
          "Cannot write %s: the directory %s takes no new files; check its permissions"
              .formatted(target, directory),
          e);
    }
  }

  /** Where what was written so far can be read. */
  public Path written() {
    return temporary;
  }

  /**
   * The same, to be read as a document.
   *
   * @param name how messages name it
   */
  public DocumentSource source(Path name) {
    return new DocumentSource(name, DocumentSource.of(temporary).opening());
  }

  public void write(byte[] bytes) {
    write(ByteBuffer.wrap(bytes));
  }

  public void write(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** To write to; closing it changes nothing. */
  public OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        TargetFile.this.write(ByteBuffer.wrap(bytes, offset, length));
      }
    };
  }

  /** Drops what was written so far. */
  public void restart() {
    truncate(0);
  }

  /** Drops what was written after this many bytes. */
  public void truncate(long length) {
    try {
      channel.truncate(length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Writes something else than what was written so far. */
  public void replace(byte[] bytes) {
    restart();
    write(bytes);
  }

  /**
   * Moves bytes that were written towards the beginning of the file, over what is there.
   *
   * @param from where they are
   * @param to where they go; not behind {@code from}
   */
  public void move(long from, long length, long to) {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    long moved = 0;
    try {
      while (moved < length) {
        chunk.clear().limit((int) Math.min(CHUNK, length - moved));
        while (chunk.hasRemaining()) {
          if (channel.read(chunk, from + moved + chunk.position()) < 0) {
            throw new EOFException("the file is shorter than it was");
          }
        }
        chunk.flip();
        while (chunk.hasRemaining()) {
          channel.write(chunk, to + moved + chunk.position());
        }
        moved += chunk.limit();
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Lets the file appear under its name. */
  public void commit() {
    try {
      channel.force(true);
      channel.close();
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Removes what was not committed. */
  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      log.warn("Could not remove the temporary file {}", temporary, e);
    }
  }

  private UnwritableDocumentException failed(IOException cause) {
    return new UnwritableDocumentException(
        "Cannot write %s: %s; check free space and permissions"
            .formatted(target, cause.getMessage()),
        cause);
  }
}
