package vn.hoso.signature.internal.asic;

import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.io.DocumentBytes;

/**
 * The files of a new container, by names that everybody can unpack.
 *
 * @param files in their order
 */
public record ContainerContent(Map<String, Path> files) {

  public static final ContainerContent EMPTY = new ContainerContent(Map.of());

  /**
   * Looks at the names.
   *
   * @throws IllegalArgumentException if there are too many, or one that somebody could not unpack
   */
  public ContainerContent {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    EntryNames.requireSound(files.keySet());
    if (files.size() > ContainerLimits.MAX_FILES) {
      throw new IllegalArgumentException(
          "%d files are more than the %d that can be signed together: split them"
              .formatted(files.size(), ContainerLimits.MAX_FILES));
    }
  }

  /** With one more; its name is composed (NFC), as macOS does not. */
  public ContainerContent and(String name, Path file) {
    String composed = Normalizer.normalize(name, Form.NFC);
    Map<String, Path> changed = new LinkedHashMap<>(files);
    if (changed.put(composed, file) != null) {
      throw new IllegalArgumentException(
          "Two files have the name '%s': rename one".formatted(composed));
    }
    return new ContainerContent(changed);
  }

  /**
   * Adds all files.
   *
   * @throws UnreadableDocumentException if one cannot be read
   * @throws SigningRefusedException if they are too large together to be read again
   */
  public void writeTo(ContainerWriter writer) {
    long total = files.values().stream().mapToLong(DocumentBytes::length).sum();
    if (total > ContainerLimits.MAX_CONTENT) {
      throw new SigningRefusedException(
          "The files have %d bytes together, and a container may have %d: split them"
              .formatted(total, ContainerLimits.MAX_CONTENT));
    }
    files.forEach(writer::add);
  }
}
