package vn.hoso.signature.internal.asic;

import static vn.hoso.signature.internal.asic.ZipBytes.unsigned;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.OpenDocument;
import vn.hoso.signature.internal.io.TargetFile;

/**
 * Removes entries from a container, in constant memory. Those behind them move towards the
 * beginning as they are; the central directory says of them what it said before, but their place.
 */
final class EntryRemover {

  private static final int HEADER_LENGTH = 46;
  private static final int OFFSET = 42;

  private EntryRemover() {}

  /**
   * Removes entries.
   *
   * @param file has a sound container
   * @param names of the entries
   */
  static void remove(TargetFile file, Set<String> names) {
    Path written = file.written();
    try (OpenDocument document = DocumentSource.of(written).open()) {
      ZipBytes zip = new ZipBytes(written.toString(), document, document.length());
      ZipEnd end = ZipEnd.read(zip);
      List<Entry> entries = ZipDirectory.read(zip).entries();
      ByteBuffer directory = zip.read(end.offset(), (int) end.size());
      Map<Entry, Long> places = new HashMap<>();
      long offset = move(file, entries, end.offset(), names, places);
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      for (Entry entry : entries) {
        Long place = places.get(entry);
        if (place != null) {
          int name = (int) (entry.nameOffset() - end.offset());
          kept.writeBytes(record(directory, name - HEADER_LENGTH, place));
        }
      }
      file.truncate(offset);
      file.write(kept.toByteArray());
      file.write(new ZipEnd(places.size(), kept.size(), offset, end.comment()).encoded());
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check its permissions".formatted(written), e);
    }
  }

  /**
   * Closes the gaps; an entry ends where the next one begins.
   *
   * @param places takes where each entry is that is kept
   * @return where the last one ends
   */
  private static long move(
      TargetFile file,
      List<Entry> entries,
      long directory,
      Set<String> names,
      Map<Entry, Long> places) {
    List<Entry> sorted = entries.stream().sorted(Comparator.comparingLong(Entry::offset)).toList();
    long to = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Entry entry = sorted.get(i);
      if (!names.contains(entry.name())) {
        long end = i + 1 < sorted.size() ? sorted.get(i + 1).offset() : directory;
        long length = end - entry.offset();
        if (to < entry.offset()) {
          file.move(entry.offset(), length, to);
        }
        places.put(entry, to);
        to += length;
      }
    }
    return to;
  }

  /** What the central directory says of an entry, with another place. */
  private static byte[] record(ByteBuffer directory, int at, long place) {
    int nameLength = unsigned(directory.getShort(at + 28));
    int extraLength = unsigned(directory.getShort(at + 30));
    int commentLength = unsigned(directory.getShort(at + 32));
    byte[] bytes = new byte[HEADER_LENGTH + nameLength + extraLength + commentLength];
    directory.get(at, bytes);
    ByteBuffer record = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (unsigned(record.getInt(OFFSET)) != Zip64.ELSEWHERE) {
      record.putInt(OFFSET, (int) place);
    } else {
      ByteBuffer extra = record.slice(HEADER_LENGTH + nameLength, extraLength);
      ByteBuffer values = ExtraFields.of(extra, Zip64.ID).get(0);
      values.putLong(bytesElsewhere(record, 24) + bytesElsewhere(record, 20), place);
    }
    return bytes;
  }

  /** How many bytes of the ZIP64 field a value of the header has. */
  private static int bytesElsewhere(ByteBuffer record, int at) {
    return unsigned(record.getInt(at)) == Zip64.ELSEWHERE ? Long.BYTES : 0;
  }
}
