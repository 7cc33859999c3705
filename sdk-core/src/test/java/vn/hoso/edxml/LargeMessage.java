package vn.hoso.edxml;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * Writes and reads a message with a large attachment, zipped and not; the main class of a JVM with
 * a small heap.
 */
final class LargeMessage {

  private static final int MIB = 1 << 20;

  private LargeMessage() {}

  /** Arguments: an empty directory, and the size of the attachment in MiB. */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    Path attachment = directory.resolve("ban-ve.tif");
    fill(attachment, Integer.parseInt(args[1]));

    Path message = directory.resolve("gui.edxml");
    EdxmlWriter.create()
        .write(Samples.document().build(), List.of(OutgoingAttachment.of(attachment)), message);
    requireSame(attachment, message, directory.resolve("nhan"));
    writeWithoutZip(attachment, message);
    requireSame(attachment, message, directory.resolve("nhan"));

    System.out.println(
        Files.size(attachment) / MIB
            + " MiB, heap "
            + Runtime.getRuntime().maxMemory() / MIB
            + " MiB");
  }

  private static void requireSame(Path attachment, Path message, Path directory)
      throws IOException {
    ReceivedEdxml received = EdxmlReader.create().read(message, directory);
    Path copy = received.attachments().get(0).file().orElseThrow();
    if (Files.mismatch(attachment, copy) != -1) {
      throw new IllegalStateException(copy + " differs from " + attachment);
    }
    Files.delete(copy);
  }

  /** As some systems do, in lines. */
  private static void writeWithoutZip(Path attachment, Path message) throws IOException {
    String[] around = Samples.attachment("ban-ve.tif", "|").split("\\|", 2);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(message))) {
      out.write(around[0].getBytes(StandardCharsets.UTF_8));
      OutputStream base64 =
          Base64.getMimeEncoder()
              .wrap(
                  new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                      out.write(bytes, offset, length);
                    }

                    @Override
                    public void close() {}
                  });
      Files.copy(attachment, base64);
      base64.close();
      out.write(around[1].getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Half of it noise, half of it text, as scans and drawings are. */
  private static void fill(Path file, int mebibytes) throws IOException {
    Random random = new Random(42);
    byte[] block = new byte[MIB];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < mebibytes; i++) {
        byte[] noise = new byte[MIB / 2];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, block, 0, noise.length);
        out.write(block);
      }
    }
  }
}
