package vn.hoso.signature.internal.asic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.CRC32;

/** An entry to be written: its headers (APPNOTE 6.3.10 §4.3.7, §4.3.12). Stored, not packed. */
final class NewEntry {

  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int LISTED = 0x02014b50;
  private static final int LISTED_LENGTH = 46;
  private static final short VERSION = 20;
  private static final short VERSION_64 = 45;
  private static final short UTF_8_NAME = 0x0800;

  /** The identifier and the length of the field, and an offset. */
  private static final int FIELD_64_LENGTH = 12;

  private final byte[] name;
  private final int crc;
  private final int length;
  private final int time;
  private final long offset;

  /**
   * Describes an entry.
   *
   * @param offset of its local header
   */
  NewEntry(String name, byte[] content, Instant time, long offset) {
    CRC32 sum = new CRC32();
    sum.update(content);
    this.name = name.getBytes(StandardCharsets.UTF_8);
    this.crc = (int) sum.getValue();
    this.length = content.length;
    this.time = time(LocalDateTime.ofInstant(time, ZoneId.of("Asia/Ho_Chi_Minh")));
    this.offset = offset;
  }

  /** What is written before the content. */
  ByteBuffer localHeader() {
    ByteBuffer out = buffer(LOCAL_LENGTH + name.length).putInt(LOCAL);
    return putCommon(out, VERSION, (short) 0).put(name).flip();
  }

  /** What is written into the central directory. */
  ByteBuffer listedHeader() {
    boolean isFar = offset >= Zip64.ELSEWHERE;
    short version = isFar ? VERSION_64 : VERSION;
    int extra = isFar ? FIELD_64_LENGTH : 0;
    ByteBuffer out = buffer(LISTED_LENGTH + name.length + extra).putInt(LISTED).putShort(version);
    putCommon(out, version, (short) extra);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
    out.putInt((int) Math.min(offset, Zip64.ELSEWHERE)).put(name);
    if (isFar) {
      out.putShort((short) Zip64.ID).putShort((short) Long.BYTES).putLong(offset);
    }
    return out.flip();
  }

  private ByteBuffer putCommon(ByteBuffer out, short version, short extra) {
    out.putShort(version).putShort(UTF_8_NAME).putShort((short) Entry.STORED).putInt(time);
    out.putInt(crc).putInt(length).putInt(length);
    return out.putShort((short) name.length).putShort(extra);
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** As MS-DOS has it, to two seconds: the date in the upper half. */
  private static int time(LocalDateTime at) {
    int date = (at.getYear() - 1980) << 9 | at.getMonthValue() << 5 | at.getDayOfMonth();
    return date << 16 | at.getHour() << 11 | at.getMinute() << 5 | at.getSecond() / 2;
  }
}
