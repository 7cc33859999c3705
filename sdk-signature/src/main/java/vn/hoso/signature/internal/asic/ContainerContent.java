package vn.hoso.signature.internal.asic;

import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.io.DocumentBytes;

/** The files of a new container, by names that everybody can unpack. Immutable and thread-safe. */
public final class ContainerContent {

  public static final ContainerContent EMPTY = new ContainerContent(Map.of(), Set.of(), Set.of());

  private final Map<String, Path> files;
  private final Set<String> names;
  private final Set<String> folders;

  private ContainerContent(Map<String, Path> files, Set<String> names, Set<String> folders) {
    this.files = files;
    this.names = names;
    this.folders = folders;
  }

  /**
   * With one more; its name is composed (NFC), as macOS does not.
   *
   * @throws IllegalArgumentException if there are too many, or somebody could not unpack it
   */
  public ContainerContent and(String name, Path file) {
    String composed = Normalizer.normalize(name, Form.NFC);
    EntryNames.requireSound(composed);
    if (files.size() == ContainerLimits.MAX_FILES) {
      throw new IllegalArgumentException(
          "More than %d files cannot be signed together: split them"
              .formatted(ContainerLimits.MAX_FILES));
    }
    String folded = EntryNames.folded(composed);
    List<String> above = EntryNames.folders(folded);
    if (names.contains(folded)
        || folders.contains(folded)
        || above.stream().anyMatch(names::contains)) {
      throw new IllegalArgumentException(
          ("A file cannot have the name '%s', since another has it, or has that of its folder, or"
                  + " differs in case or composition only: rename one")
              .formatted(composed));
    }
    Map<String, Path> moreFiles = new LinkedHashMap<>(files);
    moreFiles.put(composed, file);
    Set<String> moreNames = new HashSet<>(names);
    moreNames.add(folded);
    Set<String> moreFolders = new HashSet<>(folders);
    moreFolders.addAll(above);
    return new ContainerContent(moreFiles, moreNames, moreFolders);
  }

  public boolean isEmpty() {
    return files.isEmpty();
  }

  /**
   * Adds all files, in their order.
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
