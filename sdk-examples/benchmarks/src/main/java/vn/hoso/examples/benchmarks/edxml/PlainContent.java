package vn.hoso.examples.benchmarks.edxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Base64 and zip the way they are mostly done: all of it in memory, as a text and as bytes. */
final class PlainContent {

  private PlainContent() {}

  static String encode(Path file) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      zip.putNextEntry(new ZipEntry(Letter.CONTENT_ID));
      zip.write(Files.readAllBytes(file));
    }
    return Base64.getEncoder().encodeToString(zipped.toByteArray());
  }

  static void decode(String text, Path file) throws IOException {
    byte[] zipped = Base64.getDecoder().decode(text);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      zip.getNextEntry();
      Files.write(file, zip.readAllBytes());
    }
  }
}
