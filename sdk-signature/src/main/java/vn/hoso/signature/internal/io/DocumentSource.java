package vn.hoso.signature.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where a document is read from: a file, bytes, or a channel that the caller keeps open.
 *
 * @param name how messages and reports name it
 */
public record DocumentSource(Path name, Opening opening) {

  /** Begins to read. */
  @FunctionalInterface
  public interface Opening {
    OpenDocument open() throws IOException;
  }

  public static DocumentSource of(Path file) {
    return new DocumentSource(
        file, () -> OpenDocument.owning(FileChannel.open(file, StandardOpenOption.READ)));
  }

  /** All of the channel, whatever its position is, which moves. */
  public static DocumentSource of(SeekableByteChannel channel, Path name) {
    return new DocumentSource(name, () -> OpenDocument.borrowing(channel));
  }

  /** Bytes that are at hand, and must not change. */
  public static DocumentSource of(byte[] bytes, Path name) {
    return new DocumentSource(name, () -> OpenDocument.of(bytes));
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return name.toString();
  }

  /** To be closed. */
  public OpenDocument open() throws IOException {
    return opening.open();
  }

  /** All of it from its first byte on; to be closed. */
  public InputStream stream() throws IOException {
    return new Stream(open());
  }

  private static final class Stream extends InputStream {

    private final OpenDocument document;
    private long position;

    Stream(OpenDocument document) {
      this.document = document;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = 0;
      while (count == 0 && length > 0) { // a channel may have nothing yet
        count = document.read(ByteBuffer.wrap(target, offset, length), position);
      }
      position += Math.max(0, count);
      return count;
    }

    @Override
    public void close() throws IOException {
      document.close();
    }
  }
}
