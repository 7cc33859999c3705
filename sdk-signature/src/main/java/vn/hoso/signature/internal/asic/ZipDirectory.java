package vn.hoso.signature.internal.asic;

import static vn.hoso.signature.internal.asic.ZipBytes.unsigned;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.signature.error.UnreadableDocumentException;

/**
 * The central directory of a ZIP file (APPNOTE 6.3.10 §4.3.12). Encryption and packing other than
 * deflate are not read, since ASiC does not need them (EN 319 162-1 §A.1).
 *
 * @param offset where it begins
 * @param comment of the file
 */
record ZipDirectory(List<Entry> entries, long offset, String comment) {

  private static final int HEADER = 0x02014b50;
  private static final int HEADER_LENGTH = 46;
  private static final int UNICODE_PATH = 0x7075;

  static ZipDirectory read(ZipBytes zip) {
    ZipEnd end = ZipEnd.read(zip);
    if (end.entries() < 0 || end.entries() > ContainerLimits.MAX_ENTRIES) {
      throw ContainerLimits.exceeded(zip.container(), "entries", ContainerLimits.MAX_ENTRIES);
    }
    if (end.size() > ContainerLimits.MAX_DIRECTORY) {
      throw ContainerLimits.exceeded(
          zip.container(), "bytes in its central directory", ContainerLimits.MAX_DIRECTORY);
    }
    byte[] comment = new byte[end.comment().remaining()];
    end.comment().get(comment);
    ByteBuffer directory = zip.read(end.offset(), (int) end.size());
    List<Entry> entries = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < end.entries(); i++) {
      Entry entry = entry(zip, directory, end.offset());
      if (entry.length() > ContainerLimits.MAX_TOTAL - total) {
        throw ContainerLimits.exceeded(
            zip.container(), "bytes when unpacked", ContainerLimits.MAX_TOTAL);
      }
      total += entry.length();
      entries.add(entry);
    }
    if (directory.hasRemaining()) {
      throw zip.damaged("its central directory has more than its entries");
    }
    return new ZipDirectory(List.copyOf(entries), end.offset(), text(comment));
  }

  private static Entry entry(ZipBytes zip, ByteBuffer in, long directory) {
    if (in.remaining() < HEADER_LENGTH || in.getInt() != HEADER) {
      throw zip.damaged("its central directory is cut off");
    }
    int at = in.position() - 4;
    int nameLength = unsigned(in.getShort(at + 28));
    int extraLength = unsigned(in.getShort(at + 30));
    int commentLength = unsigned(in.getShort(at + 32));
    if (nameLength > ContainerLimits.MAX_NAME) {
      throw ContainerLimits.exceeded(zip.container(), "bytes in a name", ContainerLimits.MAX_NAME);
    }
    in.position(at + HEADER_LENGTH);
    if (in.remaining() < nameLength + extraLength + commentLength) {
      throw zip.damaged("its central directory is cut off");
    }
    byte[] name = new byte[nameLength];
    in.get(name);
    ByteBuffer extra = in.slice(in.position(), extraLength);
    in.position(in.position() + extraLength + commentLength);
    Zip64 zip64 = Zip64.of(zip, extra);
    long length = zip64.value(in.getInt(at + 24));
    long packed = zip64.value(in.getInt(at + 20));
    long offset = zip64.value(in.getInt(at + 42));
    Entry entry =
        new Entry(
            text(name),
            directory + at + HEADER_LENGTH,
            nameLength,
            unicodePath(extra, text(name)),
            unsigned(in.getShort(at + 8)),
            unsigned(in.getShort(at + 10)),
            unsigned(in.getInt(at + 16)),
            packed,
            length,
            offset);
    check(zip, entry);
    return entry;
  }

  private static void check(ZipBytes zip, Entry entry) {
    if (entry.isEncrypted()) {
      throw unsupported(zip, "is encrypted: decrypt it first");
    }
    if (entry.method() != Entry.STORED && entry.method() != Entry.DEFLATED) {
      throw unsupported(zip, "is packed by method %d, not deflate".formatted(entry.method()));
    }
    if (entry.length() > ContainerLimits.SMALL
        && entry.length() / Math.max(1, entry.packed()) > ContainerLimits.MAX_RATIO) {
      throw new UnreadableDocumentException(
          "%s: the entry %s unpacks to more than %d times its length, as a ZIP bomb does"
              .formatted(zip.container(), entry.name(), ContainerLimits.MAX_RATIO));
    }
  }

  /**
   * The name by which some programs unpack, from Info-ZIP's extra field (APPNOTE 6.3.10 §4.6.9).
   *
   * @param name what it is if no field says otherwise
   */
  static String unicodePath(ByteBuffer extraFields, String name) {
    for (ByteBuffer field : ExtraFields.of(extraFields, UNICODE_PATH)) {
      if (field.remaining() > 5) {
        byte[] path = new byte[field.remaining() - 5];
        field.get(5, path);
        if (!text(path).equals(name)) {
          return text(path);
        }
      }
    }
    return name;
  }

  /** UTF-8, also where the entry does not say so; or else any bytes, one character each. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static UnreadableDocumentException unsupported(ZipBytes zip, String clause) {
    return new UnreadableDocumentException(
        "%s cannot be read: it %s".formatted(zip.container(), clause));
  }
}
