package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pdf.read.PdfFile.LongString;

/**
 * The bytes of a file up to the end of a revision, as PDFBox reads them, with a budget. Closing it
 * leaves the file open.
 */
final class RevisionBytes implements RandomAccessRead {

  private static final int INITIAL_VALUE = 512;

  private final PdfFile file;
  private final long end;
  private long position;
  private long budget;
  private boolean exceeded;
  private Page page = Page.NONE;

  RevisionBytes(PdfFile file, long end) {
    this.file = file;
    this.end = end;
  }

  /** How many bytes may be read from here on before it is too much. */
  void budget(long bytes) {
    budget = bytes;
    exceeded = false;
  }

  /** Whether more was read, since the budget was set, than there is. */
  boolean wasExceeded() {
    return exceeded;
  }

  void exceed() {
    exceeded = true;
  }

  @Override
  public int read() throws IOException {
    if (position >= end) {
      exceeded = true;
      return -1;
    }
    load();
    spend(1);
    return page.at((int) (position++ - page.start())) & 0xff;
  }

  @Override
  public int peek() throws IOException {
    if (position >= end) {
      exceeded = true;
      return -1;
    }
    load();
    return page.at((int) (position - page.start())) & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position >= end) {
      exceeded = true;
      return -1;
    }
    load();
    int start = (int) (position - page.start());
    int count = (int) Math.min(Math.min(length, page.length() - start), end - position);
    page.copy(start, target, offset, count);
    position += count;
    spend(count);
    return count;
  }

  /**
   * The hexadecimal string that begins here; null, and nothing is read, if there is anything in it
   * but pairs of digits.
   */
  @Nullable COSString hexString() throws IOException {
    long start = position;
    LongString known = file.longString(start);
    if (known != null && known.end() <= end) {
      position = known.end();
      spend((int) (position - start));
      return new COSString(known.value().getBytes());
    }
    byte[] value = new byte[INITIAL_VALUE];
    int digits = 0;
    position++;
    while (position < end && position - start < budget) {
      load();
      long pageStart = page.start();
      int stop = (int) Math.min(page.length(), end - pageStart);
      for (int at = (int) (position - pageStart); at < stop; at++) {
        int digit = Character.digit(page.at(at), 16);
        if (digit < 0) {
          boolean isValue = page.at(at) == '>' && digits % 2 == 0;
          position = isValue ? pageStart + at + 1 : start;
          spend((int) (position - start));
          if (!isValue) {
            return null;
          }
          byte[] bytes = Arrays.copyOf(value, digits / 2);
          // Another one than the parser's, who decrypts it in its place.
          file.keep(start, new LongString(new COSString(bytes), position));
          return new COSString(bytes);
        }
        if (digits / 2 == value.length) {
          value = Arrays.copyOf(value, 4 * value.length);
        }
        value[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
        digits++;
      }
      position = pageStart + stop;
    }
    position = start;
    return null;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long target) throws IOException {
    if (target < 0) {
      throw new IOException("Invalid position " + target);
    }
    position = Math.min(target, end);
  }

  @Override
  public long length() {
    return end;
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  @Override
  public boolean isEOF() {
    return position >= end;
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public void close() {}

  /** A page that was read may be another by now: the file keeps some, and uses them again. */
  private void load() throws IOException {
    long number = position / Page.BYTES;
    if (page.number() != number) {
      page = file.page(number);
    }
  }

  private void spend(int bytes) throws IOException {
    budget -= bytes;
    if (budget < 0) {
      throw new IOException("An object is too long");
    }
    file.spend(bytes);
  }
}
