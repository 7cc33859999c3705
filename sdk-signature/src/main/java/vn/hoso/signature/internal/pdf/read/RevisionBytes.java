package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The bytes of a file up to the end of a revision, as PDFBox reads them, with a budget. Closing it
 * leaves the file open.
 */
final class RevisionBytes implements RandomAccessRead {

  private final PdfFile file;
  private final long end;
  private long position;
  private long budget;
  private boolean exceeded;
  private byte[] page = new byte[0];
  private long pageStart;

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
    return page[(int) (position++ - pageStart)] & 0xff;
  }

  @Override
  public int peek() throws IOException {
    if (position >= end) {
      exceeded = true;
      return -1;
    }
    load();
    return page[(int) (position - pageStart)] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position >= end) {
      exceeded = true;
      return -1;
    }
    load();
    int start = (int) (position - pageStart);
    int count = (int) Math.min(Math.min(length, page.length - start), end - position);
    System.arraycopy(page, start, target, offset, count);
    position += count;
    spend(count);
    return count;
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

  private void load() throws IOException {
    if (position < pageStart || position >= pageStart + page.length) {
      long number = position / PdfFile.PAGE_BYTES;
      page = file.page(number);
      pageStart = number * PdfFile.PAGE_BYTES;
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
