package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hoso.edxml.OutgoingAttachment;

/** A file in a zip in base64, the way attachments travel. */
final class ZippedContent {

  // Fixed, so that a message that is written twice is the same, byte by byte.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int BUFFER = 1 << 16;

  private ZippedContent() {}

  static void write(OutgoingAttachment outgoing, OutputStream target) throws IOException {
    try (ZipOutputStream zip = new BufferedZip(new Base64Output(target))) {
      zip.setLevel(DeflateLevel.of(outgoing.file()));
      ZipEntry entry = new ZipEntry(entryName(outgoing));
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      try (InputStream content = Files.newInputStream(outgoing.file())) {
        byte[] buffer = new byte[BUFFER];
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
          zip.write(buffer, 0, count);
        }
      }
    }
  }

  /** With a larger buffer than the JDK's 512 bytes, which would be the size of each write. */
  private static final class BufferedZip extends ZipOutputStream {

    BufferedZip(OutputStream target) {
      super(target);
      buf = new byte[BUFFER];
    }
  }

  /** A UUID and the extension of the file; what comes after the extension's dot is kept ASCII. */
  private static String entryName(OutgoingAttachment outgoing) {
    byte[] id = outgoing.attachment().contentId().getBytes(StandardCharsets.UTF_8);
    String name = outgoing.attachment().name();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return UUID.nameUUIDFromBytes(id)
        + (extension.matches("[A-Za-z0-9]{1,10}") ? "." + extension : "");
  }
}
