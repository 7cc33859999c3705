package vn.hoso.internal.edxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/** The only entry of a zip. Its name is not looked at. */
final class ZipEntryInput extends InputStream {

  private static final long RATIO_IS_JUDGED_FROM = 10L << 20;
  private static final int BUFFER = 1 << 13;

  private final Counting raw;
  private final ZipInputStream zip;
  private final int ratio;
  private long produced;
  private boolean isAtEnd;

  /** Counts the bytes of the zip. */
  private static final class Counting extends FilterInputStream {

    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }

  /** With a larger buffer than the JDK's 512 bytes, which would be the size of each read. */
  private static final class BufferedZip extends ZipInputStream {

    BufferedZip(InputStream source) {
      // ISO 8859-1 takes every name that does not claim to be UTF-8.
      super(source, StandardCharsets.ISO_8859_1);
      in = new PushbackInputStream(source, BUFFER);
      buf = new byte[BUFFER];
    }
  }

  ZipEntryInput(InputStream raw, int ratio) throws IOException {
    this.raw = new Counting(raw);
    this.zip = new BufferedZip(this.raw);
    this.ratio = ratio;
    nextEntry();
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
      if (nextEntry()) {
        throw new IOException("the zip around it has more than one entry");
      }
      raw.transferTo(OutputStream.nullOutputStream());
      return -1;
    }
    produced += count;
    if (produced > RATIO_IS_JUDGED_FROM && produced / ratio > raw.count) {
      throw new IOException(
          "it is more than "
              + ratio
              + " times as large as its zip, which is beyond EdxmlLimits.zipRatio");
    }
    return count;
  }

  private boolean nextEntry() throws IOException {
    try {
      return zip.getNextEntry() != null;
    } catch (IllegalArgumentException e) {
      throw new IOException("the name of an entry of the zip is not UTF-8", e);
    }
  }
}
