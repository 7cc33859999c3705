package vn.hoso.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.asic.Container;

/**
 * What evidence is about: one document, and of a detached signature its content. Who reads it must
 * not be able to take another file for the one that was judged, so nothing else may be named.
 *
 * @param document the name of its entry, or of the entry that it would be
 * @param content likewise, or null
 * @param digests SHA-256 in hexadecimal by these names; empty if the files themselves are there
 */
record EvidenceSubject(String document, @Nullable String content, Map<String, String> digests) {

  EvidenceSubject {
    digests = Map.copyOf(digests);
  }

  /** Empty if it does not say which one document it is about. */
  static Optional<EvidenceSubject> of(Container container) {
    List<String> names =
        new ArrayList<>(
            container.names().stream()
                .filter(name -> isDocument(name) || isContent(name))
                .toList());
    Map<String, String> digests = new HashMap<>();
    if (container.names().contains(EvidenceLayout.DIGESTS)) {
      boolean both = !names.isEmpty();
      String text = new String(container.bytes(EvidenceLayout.DIGESTS), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        String[] parts = line.split("  ", 2);
        if (both || parts.length != 2) {
          return Optional.empty();
        }
        names.add(parts[1]);
        digests.put(parts[1], parts[0].toLowerCase(Locale.ROOT));
      }
    }
    List<String> documents = names.stream().filter(EvidenceSubject::isDocument).toList();
    List<String> contents = names.stream().filter(EvidenceSubject::isContent).toList();
    boolean clear =
        documents.size() == 1
            && contents.size() <= 1
            && documents.size() + contents.size() == names.size();
    return clear
        ? Optional.of(
            new EvidenceSubject(
                documents.get(0), contents.isEmpty() ? null : contents.get(0), digests))
        : Optional.empty();
  }

  private static boolean isDocument(String name) {
    return name.startsWith(EvidenceLayout.DOCUMENT);
  }

  private static boolean isContent(String name) {
    return name.startsWith(EvidenceLayout.CONTENT);
  }
}
