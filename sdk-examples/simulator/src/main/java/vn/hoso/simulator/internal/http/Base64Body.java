package vn.hoso.simulator.internal.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A body of base64 between two texts, encoded as it is sent. Thread-safe if its content is. */
public final class Base64Body implements BodyWriter {

  private final byte[] before;
  private final long contentLength;
  private final BodyWriter content;
  private final byte[] behind;

  /**
   * A body.
   *
   * @param contentLength of the content before it is encoded, in bytes
   */
  public Base64Body(String before, long contentLength, BodyWriter content, String behind) {
    this.before = before.getBytes(StandardCharsets.UTF_8);
    this.contentLength = contentLength;
    this.content = content;
    this.behind = behind.getBytes(StandardCharsets.UTF_8);
  }

  /** In bytes. */
  public long length() {
    return before.length + (contentLength + 2) / 3 * 4 + behind.length;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    out.write(before);
    try (OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out))) {
      content.write(base64);
    }
    out.write(behind);
  }

  /** Stays open when the encoder on it is closed. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
