package vn.hoso.signature.internal.asic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.io.OpenDocument;

/** The bytes of a ZIP file by their place. */
record ZipBytes(String container, OpenDocument document, long length) {

  /** Reads all of them, or refuses the file. */
  ByteBuffer read(long offset, int count) {
    if (offset < 0 || offset > length - count) {
      throw damaged("it ends too early");
    }
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    try {
      while (buffer.hasRemaining()) {
        if (document.read(buffer, offset + buffer.position()) < 0) {
          throw damaged("it ends too early");
        }
      }
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check its permissions".formatted(container), e);
    }
    return buffer.flip();
  }

  /** At most so many; -1 at the end of the file. */
  int read(ByteBuffer target, long offset) throws IOException {
    return document.read(target, offset);
  }

  UnreadableDocumentException damaged(String clause) {
    return new UnreadableDocumentException(message(clause));
  }

  UnreadableDocumentException damaged(String clause, Exception cause) {
    return new UnreadableDocumentException(message(clause), cause);
  }

  static int unsigned(short value) {
    return Short.toUnsignedInt(value);
  }

  static long unsigned(int value) {
    return Integer.toUnsignedLong(value);
  }

  private String message(String clause) {
    return "%s is a damaged ZIP file (%s): get the original again".formatted(container, clause);
  }
}
