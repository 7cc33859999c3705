package vn.hoso.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import vn.hoso.internal.digest.Sha256;

/** SHA-256 of a message as the axis writes it. */
final class FileHash {

  private FileHash() {}

  static String of(Path file) throws IOException {
    MessageDigest digest = Sha256.create();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return hex(digest.digest());
  }

  /**
   * In lower-case hexadecimal without leading zeros of the single bytes, and so of less than 64
   * digits as a rule: the axis's own SDK does so, and the axis compares texts.
   */
  static String hex(byte[] digest) {
    StringBuilder hex = new StringBuilder();
    for (byte b : digest) {
      hex.append(Integer.toHexString(b & 0xff));
    }
    return hex.toString();
  }
}
