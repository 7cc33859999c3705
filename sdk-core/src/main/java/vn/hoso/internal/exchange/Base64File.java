package vn.hoso.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A file in base64, a piece at a time. */
final class Base64File extends InputStream {

  /** Whole groups of three bytes, so that only the last piece is padded. */
  private static final int PIECE = 3 * 4096;

  private final InputStream file;
  private byte[] digits = {};
  private int used;

  private Base64File(InputStream file) {
    this.file = file;
  }

  /** A body of known length; the file must not change until it is sent. */
  static BodyPublisher body(Path file) throws IOException {
    long length = (Files.size(file) + 2) / 3 * 4;
    return length == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> open(file)), length);
  }

  @Override
  public int read() throws IOException {
    return fill() ? digits[used++] : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, digits.length - used);
    System.arraycopy(digits, used, buffer, offset, count);
    used += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static InputStream open(Path file) {
    try {
      return new Base64File(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: check that it exists", e);
    }
  }

  private boolean fill() throws IOException {
    if (used == digits.length) {
      digits = Base64.getEncoder().encode(file.readNBytes(PIECE));
      used = 0;
    }
    return used < digits.length;
  }
}
