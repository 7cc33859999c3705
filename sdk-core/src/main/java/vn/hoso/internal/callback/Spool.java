package vn.hoso.internal.callback;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.internal.digest.Sha256;
import vn.hoso.portal.callback.CallbackLimits;
import vn.hoso.portal.callback.ReceivedFile;

/** The files of one message, out of base64 and on disk until it is closed. */
final class Spool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final Base64Variant BASE64 = Base64Variants.MIME_NO_LINEFEEDS.withPaddingAllowed();

  private final @Nullable Path directory;
  private final CallbackLimits limits;
  private final List<Path> files = new ArrayList<>();
  private long total;

  Spool(@Nullable Path directory, CallbackLimits limits) {
    this.directory = directory;
    this.limits = limits;
  }

  /** Decodes the text at the parser's token; the file is not named yet. */
  ReceivedFile read(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw Refusal.malformed("Nội dung tệp phải là chuỗi base64");
    }
    if (files.size() == limits.files()) {
      throw Refusal.tooLarge("Số lượng tệp vượt quá mức cho phép");
    }
    Path file = create();
    MessageDigest digest = Sha256.create();
    try (Counted counted = new Counted(Files.newOutputStream(file));
        OutputStream out = new DigestOutputStream(counted, digest)) {
      json.readBinaryValue(BASE64, out);
      return new ReceivedFile("", counted.size, Sha256.hex(digest.digest()), file);
    } catch (IllegalArgumentException e) { // what Jackson throws for a character out of place
      throw Refusal.malformed("Nội dung tệp không phải base64");
    }
  }

  private Path create() {
    try {
      Path file =
          directory == null
              ? Files.createTempFile("hoso-", ".tmp")
              : Files.createTempFile(directory, "hoso-", ".tmp");
      files.add(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No temporary file can be made in "
              + (directory == null ? "java.io.tmpdir" : directory)
              + ": check that the directory is there, can be written, and has room",
          e);
    }
  }

  /** The application may have moved them. */
  @Override
  public void close() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.warn("{} cannot be deleted: delete it by hand", file, e);
      }
    }
  }

  /** A failure of the disk leaves unchecked, so that it is not taken for the caller's fault. */
  private final class Counted extends OutputStream {

    private final OutputStream target;
    private long size;

    Counted(OutputStream target) {
      this.target = target;
    }

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      size += length;
      total += length;
      if (size > limits.fileBytes() || total > limits.totalFileBytes()) {
        throw Refusal.tooLarge("Tệp vượt quá dung lượng cho phép");
      }
      try {
        target.write(bytes, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException("A temporary file cannot be written: check the disk", e);
      }
    }

    @Override
    public void close() throws IOException {
      target.close();
    }
  }
}
