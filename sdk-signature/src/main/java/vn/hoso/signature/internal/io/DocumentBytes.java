package vn.hoso.signature.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;

/** Passes over the bytes of a document once, in constant memory. */
public final class DocumentBytes {

  private static final int CHUNK = 128 * 1024;

  private DocumentBytes() {}

  /**
   * In bytes.
   *
   * @throws UnreadableDocumentException if it cannot be read
   */
  public static long length(Path document) {
    try {
      return Files.size(document);
    } catch (IOException e) {
      throw unreadable(document, e);
    }
  }

  /**
   * Feeds the document into the digest, and into the copy if there is one.
   *
   * @param length how long the document was when its structure was read
   * @throws UnreadableDocumentException if it cannot be read, or its length changed
   */
  public static void pass(
      Path document, long length, MessageDigest digest, @Nullable TargetFile copy) {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    long total = 0;
    try (FileChannel channel = FileChannel.open(document, StandardOpenOption.READ)) {
      while (channel.read(chunk) >= 0) {
        chunk.flip();
        total += chunk.remaining();
        digest.update(chunk.array(), 0, chunk.limit());
        if (copy != null) {
          copy.write(chunk);
        }
        chunk.clear();
      }
    } catch (IOException e) {
      throw unreadable(document, e);
    }
    if (total != length) {
      throw new UnreadableDocumentException(
          "%s had %d bytes and now has %d: it changed while it was being read; try again"
              .formatted(document, length, total));
    }
  }

  /**
   * Appends the document to the copy.
   *
   * @throws UnreadableDocumentException if it cannot be read
   */
  public static void copy(Path document, TargetFile copy) {
    try (InputStream in = Files.newInputStream(document)) {
      in.transferTo(copy.stream());
    } catch (IOException e) {
      throw unreadable(document, e);
    }
  }

  private static UnreadableDocumentException unreadable(Path document, IOException cause) {
    return new UnreadableDocumentException(
        "%s cannot be read: check that it exists and its permissions".formatted(document), cause);
  }
}
