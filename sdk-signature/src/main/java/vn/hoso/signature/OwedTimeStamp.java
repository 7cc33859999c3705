package vn.hoso.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.key.DigestAlgorithm;

/**
 * A document that is to get a time-stamp, as it was when that became known.
 *
 * @param document its absolute path
 * @param content of a detached signature, an absolute path; or null
 * @param level that the document is to get
 * @param done it is to get nothing more once it is as described here
 * @param length of the document, in bytes
 * @param sha256 of these bytes, in hexadecimal form
 */
record OwedTimeStamp(
    Path document,
    @Nullable Path content,
    SignatureLevel level,
    boolean done,
    long length,
    String sha256) {

  private static final String MAGIC = "hoso-owed-time-stamp-1";
  private static final int CHUNK = 128 * 1024;

  /**
   * Describes what is in a file.
   *
   * @param written where the bytes are that the document has, or will have
   */
  static OwedTimeStamp of(
      Path document, @Nullable Path content, SignatureLevel level, Path written) {
    try {
      long length = Files.size(written);
      return new OwedTimeStamp(
          document.toAbsolutePath(),
          content == null ? null : content.toAbsolutePath(),
          level,
          false,
          length,
          sha256(written, length));
    } catch (IOException e) {
      throw unreadable(document, e);
    }
  }

  /** That the document has its level when it has these bytes. */
  OwedTimeStamp doneBy(Path written) {
    OwedTimeStamp now = of(document, content, level, written);
    return new OwedTimeStamp(document, content, level, true, now.length, now.sha256);
  }

  /** Whether the document still begins with these bytes; later revisions of a PDF follow them. */
  boolean matches() {
    try {
      return Files.size(document) >= length && sha256(document, length).equals(sha256);
    } catch (IOException e) {
      throw unreadable(document, e);
    }
  }

  byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeUTF(document.toString());
      out.writeUTF(content == null ? "" : content.toString());
      out.writeUTF(level.name());
      out.writeBoolean(done);
      out.writeLong(length);
      out.writeUTF(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static OwedTimeStamp read(Path entry) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(entry)))) {
      if (!in.readUTF().equals(MAGIC)) {
        throw new IOException("unknown format");
      }
      Path document = Path.of(in.readUTF());
      String content = in.readUTF();
      return new OwedTimeStamp(
          document,
          content.isEmpty() ? null : Path.of(content),
          SignatureLevel.valueOf(in.readUTF()),
          in.readBoolean(),
          in.readLong(),
          in.readUTF());
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableDocumentException(
          "The entry %s of the queue is damaged: remove it, and extend its document"
              .formatted(entry),
          e);
    }
  }

  private static String sha256(Path file, long length) throws IOException {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      long left = length;
      while (left > 0) {
        int read = in.read(chunk, 0, (int) Math.min(left, CHUNK));
        if (read < 0) {
          throw new EOFException("it became shorter while it was being read");
        }
        digest.update(chunk, 0, read);
        left -= read;
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static UnreadableDocumentException unreadable(Path document, IOException cause) {
    return new UnreadableDocumentException(
        "%s is to get a time-stamp and cannot be read: check that it exists and its permissions"
            .formatted(document),
        cause);
  }
}
