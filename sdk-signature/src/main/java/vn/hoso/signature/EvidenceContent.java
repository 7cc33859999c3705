package vn.hoso.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.crypto.Certificates;

/**
 * What is in evidence. The document is unpacked, since the readers need a file; {@link #close}
 * removes it again. Not thread-safe.
 */
final class EvidenceContent implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EvidenceContent.class);

  /** Of certificates, CRLs and OCSP responses together, in bytes; as of an offline bundle. */
  private static final long MAX_MATERIAL = 256L << 20;

  private final Container container;
  private final Map<String, Path> given = new HashMap<>();
  private @Nullable Path folder;
  private long material;

  EvidenceContent(Container container) {
    this.container = container;
  }

  boolean isEvidence() {
    return container.names().contains(EvidenceLayout.JSON);
  }

  /** The report in JSON. */
  byte[] report() {
    return container.bytes(EvidenceLayout.JSON);
  }

  /**
   * Takes the caller's files for what the evidence is about; how many of them are something else.
   */
  int take(List<Path> files) {
    Set<String> known = files.isEmpty() ? Set.of() : digests();
    int strangers = 0;
    for (Path file : files) {
      String digest = EvidenceMaker.sha256(file);
      given.put(digest, file);
      strangers += known.contains(digest) ? 0 : 1;
    }
    return strangers;
  }

  /** Empty if only its digest is known. */
  Optional<Path> document() {
    Optional<Path> document = file(EvidenceLayout.DOCUMENT);
    boolean complete = !isDetached() || detachedContent().isPresent();
    return document.filter(found -> complete);
  }

  /** Empty if the document is no detached signature. */
  Optional<Path> detachedContent() {
    return file(EvidenceLayout.CONTENT);
  }

  List<X509Certificate> certificates() {
    return material(EvidenceLayout.CERTIFICATES, "").stream()
        .flatMap(der -> Certificates.read(der).stream())
        .toList();
  }

  List<byte[]> crls() {
    return material(EvidenceLayout.REVOCATION, EvidenceLayout.CRL);
  }

  List<byte[]> ocsps() {
    return material(EvidenceLayout.REVOCATION, EvidenceLayout.OCSP);
  }

  @Override
  public void close() {
    Path unpacked = folder;
    if (unpacked == null) {
      return;
    }
    try (var files = Files.list(unpacked)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(unpacked);
    } catch (IOException e) {
      log.warn("Could not remove the unpacked document in {}", unpacked, e);
    }
  }

  private boolean isDetached() {
    return entry(EvidenceLayout.CONTENT).isPresent()
        || listed().keySet().stream().anyMatch(name -> name.startsWith(EvidenceLayout.CONTENT));
  }

  private Optional<Path> file(String prefix) {
    return entry(prefix)
        .map(this::unpack)
        .or(
            () ->
                listed().entrySet().stream()
                    .filter(each -> each.getKey().startsWith(prefix))
                    .flatMap(each -> Optional.ofNullable(given.get(each.getValue())).stream())
                    .findFirst());
  }

  private Optional<String> entry(String prefix) {
    return container.names().stream().filter(name -> name.startsWith(prefix)).findFirst();
  }

  private Path unpack(String entry) {
    try {
      Path target = folder();
      String name = entry.substring(entry.indexOf('/') + 1);
      Path file = target.resolve(EvidenceLayout.name(Path.of(name)));
      if (!Files.exists(file)) {
        try (InputStream in = container.open(entry)) {
          Files.copy(in, file);
        }
      }
      return file;
    } catch (IOException e) {
      throw new UnwritableDocumentException(
          "The document of the evidence cannot be unpacked into the folder for temporary files:"
              + " check its free space and permissions",
          e);
    }
  }

  private Path folder() throws IOException {
    Path known = folder;
    if (known == null) {
      known = Files.createTempDirectory("hoso-evidence");
      folder = known;
    }
    return known;
  }

  /** SHA-256 of all that the evidence is about. */
  private Set<String> digests() {
    Set<String> digests = new HashSet<>(listed().values());
    for (String prefix : List.of(EvidenceLayout.DOCUMENT, EvidenceLayout.CONTENT)) {
      entry(prefix).map(this::unpack).map(EvidenceMaker::sha256).ifPresent(digests::add);
    }
    return digests;
  }

  /** What the evidence has digests of, by the name of the entry that it would be. */
  private Map<String, String> listed() {
    Map<String, String> listed = new HashMap<>();
    if (container.names().contains(EvidenceLayout.DIGESTS)) {
      String text = new String(container.bytes(EvidenceLayout.DIGESTS), StandardCharsets.UTF_8);
      text.lines()
          .map(line -> line.split("  ", 2))
          .filter(parts -> parts.length == 2)
          .forEach(parts -> listed.put(parts[1], parts[0].toLowerCase(Locale.ROOT)));
    }
    return listed;
  }

  private List<byte[]> material(String folder, String ending) {
    List<byte[]> items = new ArrayList<>();
    for (String name : container.names()) {
      if (name.startsWith(folder) && name.endsWith(ending)) {
        byte[] item = container.bytes(name);
        material += item.length;
        if (material > MAX_MATERIAL) {
          throw new UnreadableDocumentException(
              "%s: certificates and revocation data of more than %d bytes, the most that is read"
                  .formatted(container.nameOf(name), MAX_MATERIAL));
        }
        items.add(item);
      }
    }
    return items;
  }
}
