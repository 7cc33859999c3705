package vn.hoso.internal.callback;

import java.io.IOException;
import java.io.InputStream;

/** Refuses a body beyond a limit while it is read. */
final class LimitedInput extends InputStream {

  private final InputStream source;
  private long left;

  LimitedInput(InputStream source, long limit) {
    this.source = source;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = source.read(buffer, offset, length);
    left -= Math.max(count, 0);
    if (left < 0) {
      throw Refusal.tooLarge("Nội dung vượt quá dung lượng cho phép");
    }
    return count;
  }
}
