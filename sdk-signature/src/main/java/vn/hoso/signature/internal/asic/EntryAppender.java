package vn.hoso.signature.internal.asic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.OpenDocument;
import vn.hoso.signature.internal.io.TargetFile;

/**
 * Adds entries behind those of a container. Only the central directory is written anew, with what
 * it said before: so all bytes that were signed stay where they are.
 */
public final class EntryAppender {

  private EntryAppender() {}

  /**
   * Adds entries.
   *
   * @param file has a sound container
   * @param entries by name, in their order; none is there yet
   * @param time that they state
   */
  public static void append(TargetFile file, Map<String, byte[]> entries, Instant time) {
    Path written = file.written();
    try (OpenDocument document = DocumentSource.of(written).open()) {
      ZipBytes zip = new ZipBytes(written.toString(), document, document.length());
      ZipEnd end = ZipEnd.read(zip);
      ByteBuffer directory = zip.read(end.offset(), (int) end.size());
      file.truncate(end.offset());
      append(file, end, directory, entries, time);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check its permissions".formatted(written), e);
    }
  }

  private static void append(
      TargetFile file,
      ZipEnd before,
      ByteBuffer directory,
      Map<String, byte[]> entries,
      Instant time) {
    List<ByteBuffer> added = new ArrayList<>();
    long offset = before.offset();
    long size = before.size();
    for (Map.Entry<String, byte[]> each : entries.entrySet()) {
      NewEntry entry = new NewEntry(each.getKey(), each.getValue(), time, offset);
      ByteBuffer header = entry.localHeader();
      offset += header.remaining() + each.getValue().length;
      file.write(header);
      file.write(each.getValue());
      ByteBuffer listed = entry.listedHeader();
      size += listed.remaining();
      added.add(listed);
    }
    file.write(directory);
    added.forEach(file::write);
    long count = before.entries() + entries.size();
    file.write(new ZipEnd(count, size, offset, before.comment()).encoded());
  }
}
