package vn.hoso.signature.internal.asic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks an entry in constant memory, to the length and the CRC that it says. */
final class EntryStream extends InputStream {

  private static final int CHUNK = 64 * 1024;

  private final ZipBytes zip;
  private final Entry entry;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final ByteBuffer packed;
  private long position;
  private long left;
  private long missing;

  EntryStream(ZipBytes zip, Entry entry, long start) {
    this.zip = zip;
    this.entry = entry;
    this.position = start;
    this.left = entry.packed();
    this.missing = entry.length();
    this.packed = ByteBuffer.allocate((int) Math.min(CHUNK, left)).limit(0);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count =
        entry.method() == Entry.STORED
            ? copy(target, offset, length)
            : inflate(target, offset, length);
    if ((count < 0 && missing != 0) || count > missing) {
      throw zip.damaged("the entry %s has another length than it says".formatted(entry.name()));
    }
    if (count > 0) {
      missing -= count;
      crc.update(target, offset, count);
    }
    if (missing == 0 && crc.getValue() != entry.crc()) {
      throw zip.damaged("the entry %s has another CRC than it says".formatted(entry.name()));
    }
    return count;
  }

  @Override
  public void close() {
    inflater.end();
  }

  private int copy(byte[] target, int offset, int length) throws IOException {
    if (!packed.hasRemaining() && !fill()) {
      return -1;
    }
    int count = Math.min(length, packed.remaining());
    packed.get(target, offset, count);
    return count;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      while (true) {
        int count = inflater.inflate(target, offset, length);
        if (count > 0) {
          return count;
        }
        if (inflater.finished()) {
          if (left > 0 || inflater.getRemaining() > 0) {
            throw zip.damaged(
                "the entry %s is followed by bytes of its own".formatted(entry.name()));
          }
          return -1;
        }
        if (inflater.needsDictionary() || !inflater.needsInput() || !fill()) {
          throw zip.damaged("the entry %s cannot be unpacked".formatted(entry.name()));
        }
        inflater.setInput(packed);
      }
    } catch (DataFormatException e) {
      throw zip.damaged("the entry %s cannot be unpacked".formatted(entry.name()), e);
    }
  }

  private boolean fill() throws IOException {
    if (left == 0) {
      return false;
    }
    packed.clear().limit((int) Math.min(packed.capacity(), left));
    int count = zip.read(packed, position);
    if (count <= 0) {
      throw zip.damaged("it ends too early");
    }
    position += count;
    left -= count;
    packed.flip();
    return true;
  }
}
