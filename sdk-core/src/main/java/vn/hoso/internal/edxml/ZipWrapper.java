package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a zip that attachments travel in from one that is the attachment. Senders zip each
 * attachment, or do not; the content type does not tell which. But a zip is also what .docx, .xlsx
 * and the user's own .zip are, which have to arrive as they are.
 */
final class ZipWrapper {

  private static final Set<String> FORMATS =
      Set.of(
          "zip", "docx", "docm", "dotx", "xlsx", "xlsm", "xltx", "pptx", "pptm", "ppsx", "odt",
          "ods", "odp", "odg", "epub", "jar", "war", "apk", "kmz", "asice", "sce", "asics", "scs");
  private static final Set<String> FIRST_ENTRIES = Set.of("[content_types].xml", "mimetype");
  private static final int HEADER = 30;
  private static final int PEEK = HEADER + 512;

  private ZipWrapper() {}

  /** The content of an attachment of this name, out of the zip around it if there is one. */
  static InputStream open(InputStream raw, String name, ZipRatio ratio) throws IOException {
    PushbackInputStream content = new PushbackInputStream(raw, PEEK);
    byte[] start = content.readNBytes(PEEK);
    content.unread(start);
    return isWrapper(start, name) ? new ZipEntryInput(content, ratio) : content;
  }

  private static boolean isWrapper(byte[] start, String name) {
    // Local file header, APPNOTE.TXT §4.3.7.
    ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    if (start.length < HEADER || header.getInt(0) != 0x04034b50) {
      return false;
    }
    boolean encrypted = (header.getShort(6) & 1) != 0;
    int length = header.getShort(26) & 0xffff;
    if (encrypted || length > start.length - HEADER) {
      return false;
    }
    String entry =
        new String(start, HEADER, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    String extension = extension(name.toLowerCase(Locale.ROOT));
    return !FIRST_ENTRIES.contains(entry)
        && (!FORMATS.contains(extension) || extension(entry).equals(extension));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
