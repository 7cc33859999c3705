package vn.hoso.signature.internal.xml.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Closes itself at its end, since the JDK reads references to their end and closes none. */
final class SelfClosing extends FilterInputStream {

  SelfClosing(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read < 0) {
      close();
    }
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count < 0) {
      close();
    }
    return count;
  }
}
