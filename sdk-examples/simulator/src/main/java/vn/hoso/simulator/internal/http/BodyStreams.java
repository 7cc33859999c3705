package vn.hoso.simulator.internal.http;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request as a stream that ends where the body does (RFC 9112 §6). */
final class BodyStreams {

  private BodyStreams() {}

  static InputStream of(HttpHead head, InputStream connection) throws IOException {
    if (head.headerContains("Transfer-Encoding", "chunked")) {
      return new Chunked(connection);
    }
    String length = head.header("Content-Length").orElse("0");
    if (!length.matches("\\d{1,18}")) {
      throw new MalformedRequestException("Content-Length is not a number");
    }
    return new FixedLength(connection, Long.parseLong(length));
  }

  private static final class FixedLength extends InputStream {

    private final InputStream in;
    private long left;

    FixedLength(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = in.read(buffer, offset, (int) Math.min(length, left));
      if (n < 0) {
        throw new MalformedRequestException("The connection ended within the body");
      }
      left -= n;
      return n;
    }
  }

  /** RFC 9112 §7.1; extensions and trailers are read over. */
  private static final class Chunked extends InputStream {

    private final InputStream in;
    private long leftInChunk;
    private boolean started;
    private boolean ended;

    Chunked(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (leftInChunk == 0 && !ended) {
        nextChunk();
      }
      if (ended) {
        return -1;
      }
      int n = in.read(buffer, offset, (int) Math.min(length, leftInChunk));
      if (n < 0) {
        throw new MalformedRequestException("The connection ended within a chunk");
      }
      leftInChunk -= n;
      return n;
    }

    private void nextChunk() throws IOException {
      if (started && !HttpLines.read(in).isEmpty()) {
        throw new MalformedRequestException("A chunk is longer than its size");
      }
      started = true;
      String size = HttpLines.read(in).split(";", 2)[0].strip();
      if (!size.matches("[0-9A-Fa-f]{1,15}")) {
        throw new MalformedRequestException("A chunk size is not a hexadecimal number");
      }
      leftInChunk = Long.parseLong(size, 16);
      if (leftInChunk == 0) {
        ended = true;
        while (!HttpLines.read(in).isEmpty()) {
          // trailers
        }
      }
    }
  }
}
