package vn.hoso.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

  /** Of a CRL, as of the report with its sentences for each signature, in bytes. */
  private static final int MAX_FILE = 64 << 20;

  private final Container container;
  private final EvidenceSubject subject;
  private final Map<String, Path> given = new HashMap<>();
  private final Map<String, Path> unpacked = new HashMap<>();
  private @Nullable Path folder;
  private long material;

  EvidenceContent(Container container, EvidenceSubject subject) {
    this.container = container;
    this.subject = subject;
  }

  /** The report in JSON. */
  byte[] report() {
    return container.bytes(EvidenceLayout.JSON, MAX_FILE);
  }

  /**
   * Takes the caller's files for what the evidence is about; how many of them are something else.
   */
  int take(List<Path> files) {
    for (Path file : files) {
      given.put(EvidenceMaker.sha256(file), file);
    }
    if (given.isEmpty()) {
      return 0;
    }
    Set<String> strangers = new HashSet<>(given.keySet());
    strangers.removeAll(subject.digests().values());
    for (String name : subject.digests().isEmpty() ? names() : List.<String>of()) {
      strangers.remove(EvidenceMaker.sha256(unpack(name)));
    }
    return strangers.size();
  }

  /** Empty if only its digest is known. */
  Optional<Path> document() {
    return file(subject.document())
        .filter(found -> subject.content() == null || detachedContent().isPresent());
  }

  /** Empty if the document is no detached signature. */
  Optional<Path> detachedContent() {
    return Optional.ofNullable(subject.content()).flatMap(this::file);
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
    Path temporary = folder;
    if (temporary == null) {
      return;
    }
    try (var below = Files.walk(temporary)) {
      for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      log.warn("Could not remove the unpacked document in {}", temporary, e);
    }
  }

  private List<String> names() {
    String content = subject.content();
    return content == null ? List.of(subject.document()) : List.of(subject.document(), content);
  }

  private Optional<Path> file(String name) {
    String digest = subject.digests().get(name);
    return digest == null ? Optional.of(unpack(name)) : Optional.ofNullable(given.get(digest));
  }

  /** Each into a folder of its own: signature and content may have one name. */
  private Path unpack(String entry) {
    Path known = unpacked.get(entry);
    if (known != null) {
      return known;
    }
    try {
      Path file = Files.createTempDirectory(folder(), "file").resolve(EvidenceLayout.nameOf(entry));
      unpacked.put(entry, file);
      try (InputStream in = container.open(entry)) {
        Files.copy(in, file);
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

  private List<byte[]> material(String folder, String ending) {
    List<byte[]> items = new ArrayList<>();
    for (String name : container.names()) {
      if (name.startsWith(folder) && name.endsWith(ending)) {
        byte[] item = container.bytes(name, MAX_FILE);
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
