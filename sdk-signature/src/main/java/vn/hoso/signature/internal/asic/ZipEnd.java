package vn.hoso.signature.internal.asic;

import static vn.hoso.signature.internal.asic.ZipBytes.unsigned;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Where the central directory is, by the records at the end of the file (APPNOTE 6.3.10 §4.3.14 to
 * §4.3.16). Whoever reads the records of ZIP64 and whoever reads those before it must find the
 * same: so every value that both have is compared.
 *
 * @param entries how many
 * @param size of the directory, in bytes
 * @param offset where it begins; it ends where these records do
 * @param comment of the file, as it is written
 */
record ZipEnd(long entries, long size, long offset, ByteBuffer comment) {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int MAX_COMMENT = 0xFFFF;

  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int END64 = 0x06064b50;
  private static final int END64_LENGTH = 56;

  /** What the length of the record does not count: its signature and itself. */
  private static final int NOT_COUNTED = 12;

  private static final short VERSION_64 = 45;

  static ZipEnd read(ZipBytes zip) {
    int tail = (int) Math.min(zip.length(), END_LENGTH + MAX_COMMENT);
    ByteBuffer bytes = zip.read(zip.length() - tail, tail);
    for (int at = tail - END_LENGTH; at >= 0; at--) {
      // The comment ends the file: so nothing in it, or behind it, can be another directory.
      if (bytes.getInt(at) == END
          && at + END_LENGTH + unsigned(bytes.getShort(at + 20)) == bytes.limit()) {
        return read(zip, bytes, at, zip.length() - tail + at);
      }
    }
    throw zip.damaged("its central directory is missing, or does not end the file");
  }

  /** The records, for a directory that ends where they begin; those of ZIP64 only if needed. */
  byte[] encoded() {
    boolean isLarge = entries >= 0xFFFF || size >= Zip64.ELSEWHERE || offset >= Zip64.ELSEWHERE;
    int large = isLarge ? END64_LENGTH + LOCATOR_LENGTH : 0;
    ByteBuffer out =
        ByteBuffer.allocate(large + END_LENGTH + comment.remaining())
            .order(ByteOrder.LITTLE_ENDIAN);
    if (isLarge) {
      out.putInt(END64).putLong(END64_LENGTH - NOT_COUNTED);
      out.putShort(VERSION_64).putShort(VERSION_64).putInt(0).putInt(0);
      out.putLong(entries).putLong(entries).putLong(size).putLong(offset);
      out.putInt(LOCATOR).putInt(0).putLong(offset + size).putInt(1);
    }
    short count = (short) Math.min(entries, 0xFFFF);
    out.putInt(END).putInt(0).putShort(count).putShort(count);
    out.putInt((int) Math.min(size, Zip64.ELSEWHERE));
    out.putInt((int) Math.min(offset, Zip64.ELSEWHERE));
    out.putShort((short) comment.remaining()).put(comment.duplicate());
    return out.array();
  }

  private static ZipEnd read(ZipBytes zip, ByteBuffer bytes, int at, long place) {
    ByteBuffer comment = bytes.slice(at + END_LENGTH, bytes.limit() - at - END_LENGTH);
    long entries = unsigned(bytes.getShort(at + 10));
    long size = unsigned(bytes.getInt(at + 12));
    long offset = unsigned(bytes.getInt(at + 16));
    ByteBuffer locator = zip.read(Math.max(0, place - LOCATOR_LENGTH), LOCATOR_LENGTH);
    if (locator.getInt(0) != LOCATOR) {
      boolean isPlain = bytes.getInt(at + 4) == 0 && offset + size == place;
      return require(isPlain, zip, new ZipEnd(entries, size, offset, comment));
    }
    long recordPlace = locator.getLong(8);
    ByteBuffer end = zip.read(recordPlace, END64_LENGTH);
    ZipEnd found = new ZipEnd(end.getLong(32), end.getLong(40), end.getLong(48), comment);
    boolean isSound =
        end.getInt(0) == END64
            && end.getLong(4) == END64_LENGTH - NOT_COUNTED
            && recordPlace + END64_LENGTH == place - LOCATOR_LENGTH
            && locator.getInt(4) == 0
            && locator.getInt(16) == 1
            && end.getLong(16) == 0
            && end.getLong(24) == found.entries
            && found.size >= 0
            && found.offset >= 0
            && found.offset + found.size == recordPlace
            && (entries == found.entries || entries == 0xFFFF)
            && (size == found.size || size == Zip64.ELSEWHERE)
            && (offset == found.offset || offset == Zip64.ELSEWHERE);
    return require(isSound, zip, found);
  }

  private static ZipEnd require(boolean sound, ZipBytes zip, ZipEnd end) {
    if (!sound) {
      throw zip.damaged("its central directory is not where it says");
    }
    return end;
  }
}
