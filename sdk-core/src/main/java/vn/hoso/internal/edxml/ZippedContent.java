package vn.hoso.internal.edxml;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hoso.edxml.OutgoingAttachment;

/** A file in a zip in base64, the way attachments travel. */
final class ZippedContent {

  // Fixed, so that a message that is written twice is the same, byte by byte.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ZippedContent() {}

  static void write(OutgoingAttachment outgoing, OutputStream target) throws IOException {
    OutputStream staysOpen =
        new FilterOutputStream(target) {
          @Override
          public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
          }

          @Override
          public void close() {}
        };
    try (ZipOutputStream zip = new ZipOutputStream(Base64.getEncoder().wrap(staysOpen))) {
      ZipEntry entry = new ZipEntry(entryName(outgoing));
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      Files.copy(outgoing.file(), zip);
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
