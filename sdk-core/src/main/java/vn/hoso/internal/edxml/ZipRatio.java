package vn.hoso.internal.edxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much larger the attachments of a message are than the zips they came in. Counted for all of
 * them together, so that many small zip bombs are one.
 */
final class ZipRatio {

  private static final long JUDGED_FROM = 10L << 20;

  private final int most;
  private long zipped;
  private long unzipped;

  ZipRatio(int most) {
    this.most = most;
  }

  /** A zip, whose bytes count as they are read. */
  InputStream counted(InputStream zip) {
    return new FilterInputStream(zip) {
      @Override
      public int read() throws IOException {
        int next = in.read();
        zipped += next < 0 ? 0 : 1;
        return next;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        zipped += Math.max(count, 0);
        return count;
      }
    };
  }

  /** Counts what came out of a zip. */
  void unzipped(int bytes) throws IOException {
    unzipped += bytes;
    if (unzipped > JUDGED_FROM && unzipped / most > zipped) {
      throw new IOException(
          "all up to it are more than "
              + most
              + " times as large as their zips, which is beyond EdxmlLimits.zipRatio");
    }
  }
}
