package vn.hoso.signature.internal.asic;

import static vn.hoso.signature.internal.asic.ZipBytes.unsigned;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a ZIP file is the same to who reads its central directory and to who reads it from the
 * front: both list the same entries, one after the other, and there is nothing between them.
 */
final class ZipLayout {

  private static final int HEADER = 0x04034b50;
  private static final int HEADER_LENGTH = 30;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int DESCRIPTOR_LENGTH = 12;
  private static final int DESCRIPTOR64_LENGTH = 20;

  private final ZipBytes zip;
  private final Map<Entry, Long> data = new HashMap<>();
  private final List<String> defects = new ArrayList<>();

  private ZipLayout(ZipBytes zip) {
    this.zip = zip;
  }

  static ZipLayout check(ZipBytes zip, ZipDirectory directory) {
    ZipLayout layout = new ZipLayout(zip);
    long end = 0;
    for (Entry entry :
        directory.entries().stream().sorted(Comparator.comparingLong(Entry::offset)).toList()) {
      if (entry.offset() != end) {
        layout.defects.add(
            "before the entry %s there are bytes of no entry, or of two".formatted(entry.name()));
      }
      end = layout.end(entry);
    }
    if (end != directory.offset()) {
      layout.defects.add("before the central directory there are bytes of no entry, or of two");
    }
    return layout;
  }

  /** English clauses. */
  List<String> defects() {
    return defects;
  }

  /** Where the packed data of an entry begins. */
  long dataOf(Entry entry) {
    return data.getOrDefault(entry, 0L);
  }

  private long end(Entry entry) {
    ByteBuffer header = zip.read(entry.offset(), HEADER_LENGTH);
    int nameLength = unsigned(header.getShort(26));
    int extraLength = unsigned(header.getShort(28));
    long extra = entry.offset() + HEADER_LENGTH + nameLength;
    long start = extra + extraLength;
    data.put(entry, start);
    ByteBuffer extraFields = zip.read(extra, extraLength);
    Zip64 zip64 = Zip64.of(zip, extraFields);
    boolean same =
        header.getInt(0) == HEADER
            && unsigned(header.getShort(6)) == entry.flags()
            && unsigned(header.getShort(8)) == entry.method()
            && nameLength == entry.nameBytes()
            && isSameName(entry)
            && ZipDirectory.unicodePath(extraFields, entry.name()).equals(entry.otherName())
            && isSameSize(header, zip64, entry);
    if (!same) {
      defects.add(
          "the local header of the entry %s differs from the central directory"
              .formatted(entry.name()));
    }
    long end = start + entry.packed();
    return entry.hasDataDescriptor() ? end + descriptor(entry, end, zip64.isPresent()) : end;
  }

  private boolean isSameName(Entry entry) {
    ByteBuffer local = zip.read(entry.offset() + HEADER_LENGTH, entry.nameBytes());
    return local.equals(zip.read(entry.nameOffset(), entry.nameBytes()));
  }

  private static boolean isSameSize(ByteBuffer header, Zip64 zip64, Entry entry) {
    long length = zip64.value(header.getInt(22));
    long packed = zip64.value(header.getInt(18));
    if (entry.hasDataDescriptor() && packed == 0 && length == 0) {
      return true;
    }
    return unsigned(header.getInt(14)) == entry.crc()
        && packed == entry.packed()
        && length == entry.length();
  }

  /** How long it is, with or without its signature (APPNOTE 6.3.10 §4.3.9). */
  private int descriptor(Entry entry, long at, boolean zip64) {
    int length = zip64 ? DESCRIPTOR64_LENGTH : DESCRIPTOR_LENGTH;
    ByteBuffer bytes = zip.read(at, length + 4);
    int skip = bytes.getInt(0) == DESCRIPTOR ? 4 : 0;
    long packed = zip64 ? bytes.getLong(skip + 4) : unsigned(bytes.getInt(skip + 4));
    long unpacked = zip64 ? bytes.getLong(skip + 12) : unsigned(bytes.getInt(skip + 8));
    boolean same =
        unsigned(bytes.getInt(skip)) == entry.crc()
            && packed == entry.packed()
            && unpacked == entry.length();
    if (!same) {
      defects.add(
          "the lengths after the entry %s differ from the central directory"
              .formatted(entry.name()));
    }
    return length + skip;
  }
}
