package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The only entry of a zip. Its name is not looked at. */
final class ZipEntryInput extends InputStream {

  private static final int BUFFER = 1 << 13;

  private final InputStream raw;
  private final ZipInputStream zip;
  private final ZipRatio ratio;
  private final @Nullable ZipEntry entry;
  private boolean isEmpty = true;
  private boolean isAtEnd;

  /** With a larger buffer than the JDK's 512 bytes, which would be the size of each read. */
  private static final class BufferedZip extends ZipInputStream {

    BufferedZip(InputStream source) {
      // ISO 8859-1 takes every name that does not claim to be UTF-8.
      super(source, StandardCharsets.ISO_8859_1);
      in = new PushbackInputStream(source, BUFFER);
      buf = new byte[BUFFER];
    }
  }

  ZipEntryInput(InputStream raw, ZipRatio ratio) throws IOException {
    this.raw = ratio.counted(raw);
    this.zip = new BufferedZip(this.raw);
    this.ratio = ratio;
    this.entry = nextEntry();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (isAtEnd) {
      return -1;
    }
    int count = zip.read(buffer, offset, length);
    if (count < 0) {
      isAtEnd = true;
      if (nextEntry() != null) {
        throw new IOException("the zip around it has more than one entry");
      }
      // The JDK checks this of all entries but empty ones that are not deflated.
      if (isEmpty && entry != null && entry.getCrc() > 0) {
        throw new IOException("the zip around it holds nothing, but the checksum of something");
      }
      raw.transferTo(OutputStream.nullOutputStream());
      return -1;
    }
    isEmpty &= count == 0;
    ratio.unzipped(count);
    return count;
  }

  private @Nullable ZipEntry nextEntry() throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException e) {
      throw new IOException("the name of an entry of the zip is not UTF-8", e);
    }
  }
}
