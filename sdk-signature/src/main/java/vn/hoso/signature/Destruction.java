package vn.hoso.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.hoso.signature.error.UnwritableDocumentException;

/**
 * How a file was destroyed.
 *
 * @param file that is no longer there
 * @param fileSystem its type, as the operating system calls it
 * @param notGuaranteed where its content may still be
 */
public record Destruction(Path file, String fileSystem, List<BilingualText> notGuaranteed) {

  /** Those that are known to write a file's new content elsewhere. */
  private static final Set<String> COPYING =
      Set.of("apfs", "btrfs", "bcachefs", "f2fs", "overlay", "refs", "zfs");

  private static final int CHUNK = 64 * 1024;

  public Destruction {
    notGuaranteed = List.copyOf(notGuaranteed);
  }

  static Destruction of(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnwritableDocumentException(
          "%s is a link to a file: name the file itself".formatted(file));
    }
    try {
      String fileSystem = Files.getFileStore(file).type();
      overwrite(file);
      Files.delete(file);
      return new Destruction(file, fileSystem, notGuaranteed(fileSystem));
    } catch (IOException e) {
      throw new UnwritableDocumentException(
          "%s cannot be overwritten and deleted: check its permissions".formatted(file), e);
    }
  }

  private static void overwrite(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long left = channel.size();
      while (left > 0) {
        left -= channel.write(ByteBuffer.allocate((int) Math.min(left, CHUNK)));
      }
      channel.force(true);
    }
  }

  private static List<BilingualText> notGuaranteed(String fileSystem) {
    List<BilingualText> texts = new ArrayList<>();
    texts.add(
        new BilingualText(
            "Bản sao lưu, bản sao nhanh (snapshot), nhật ký của hệ thống tệp và vùng dự phòng của ổ"
                + " SSD có thể vẫn còn nội dung đã xóa",
            "Backups, snapshots, the journal of the file system and spare blocks of an SSD may still"
                + " have the content"));
    if (COPYING.contains(fileSystem.toLowerCase(Locale.ROOT))) {
      texts.add(
          new BilingualText(
              "Hệ thống tệp %s không ghi đè tại chỗ, nên nội dung cũ còn đến khi vùng đĩa đó được"
                      .formatted(fileSystem)
                  + " dùng lại",
              "The file system %s does not overwrite in place, so the content stays until its blocks"
                      .formatted(fileSystem)
                  + " are used again"));
    }
    return texts;
  }
}
