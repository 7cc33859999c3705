package vn.hoso.simulator.axis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The body of {@code sendEdoc} of the national axis in a file: its line end taken off, its hash.
 */
final class IncomingMessage {

  private IncomingMessage() {}

  static void store(InputStream body, Path file) throws IOException {
    Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long size = channel.size() - 2;
      ByteBuffer end = ByteBuffer.allocate(2);
      if (size < 1 || channel.read(end, size) != 2 || end.getShort(0) != 0x0d0a) {
        throw new Refusal("noi dung khong ket thuc bang CRLF");
      }
      channel.truncate(size);
    }
  }

  /** SHA-256 in hexadecimal, each byte without its leading zero. */
  static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      StringBuilder hex = new StringBuilder();
      for (byte b : digest.digest()) {
        hex.append(Integer.toHexString(Byte.toUnsignedInt(b)));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
