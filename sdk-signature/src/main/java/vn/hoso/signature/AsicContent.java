package vn.hoso.signature;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.asic.ContainerContent;
import vn.hoso.signature.internal.asic.ContainerWriter;
import vn.hoso.signature.internal.io.TargetFile;

/**
 * The files of a new container (ASiC-E, EN 319 162-1), by their names in it: at most 1 000, and 4
 * GB together. Names are composed (NFC). A name that leads out of the folder into which the
 * container is unpacked, is the container's own, or differs from another in case only is an {@link
 * IllegalArgumentException}.
 *
 * <p>Immutable and thread-safe; nothing is read before the container is written.
 */
public final class AsicContent {

  private final ContainerContent content;

  private AsicContent(ContainerContent content) {
    this.content = content;
  }

  /** These files, by their names without folders. */
  public static AsicContent of(List<Path> files) {
    AsicContent content = new AsicContent(ContainerContent.EMPTY);
    for (Path file : files) {
      content = content.and(String.valueOf(file.getFileName()), file);
    }
    return content;
  }

  /**
   * One more file.
   *
   * @param name in the container, with {@code /} between folders
   */
  public AsicContent and(String name, Path file) {
    return new AsicContent(content.and(name, file));
  }

  /**
   * Writes the container without a signature, to be prepared for one or signed later.
   *
   * @param target a file that is replaced if it exists; nothing is left there if this fails
   * @throws UnreadableDocumentException if one of the files cannot be read
   * @throws SigningRefusedException if there are none, or they are too large together
   * @throws UnwritableDocumentException if the target cannot be written
   */
  public void writeTo(Path target) {
    try (TargetFile file = TargetFile.create(target)) {
      writeTo(file, Clock.systemUTC().instant());
      file.commit();
    }
  }

  void writeTo(TargetFile file, Instant time) {
    if (content.isEmpty()) {
      throw new SigningRefusedException("The container would have no file: add one");
    }
    try (ContainerWriter writer = ContainerWriter.create(file, time)) {
      content.writeTo(writer);
      writer.addPackageManifest();
    }
  }
}
