package vn.hoso.signature.dossier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.asic.SignedContainer;
import vn.hoso.signature.internal.io.DocumentSource;

/**
 * A dossier that was packed by {@link DossierContent}, verified when it is opened. What its
 * signatures are worth is in {@link #report}; {@link DossierEntry#copyTo} hands out files only if
 * that is reliable.
 *
 * <pre>{@code
 * try (DossierContainer dossier = DossierContainer.open(received, verifier)) {
 *   for (DossierEntry entry : dossier.entries()) {
 *     entry.copyTo(folder.resolve(…));
 *   }
 * }
 * }</pre>
 *
 * <p>Reads in constant memory, from a file that nobody should write to meanwhile. Not thread-safe.
 */
public final class DossierContainer implements AutoCloseable {

  private final FileChannel channel;
  private final Container container;
  private final VerificationReport report;
  private final DossierManifest manifest;

  private DossierContainer(
      FileChannel channel,
      Container container,
      VerificationReport report,
      DossierManifest manifest) {
    this.channel = channel;
    this.container = container;
    this.report = report;
    this.manifest = manifest;
  }

  /**
   * Verifies a dossier and reads its manifest.
   *
   * @throws UnsupportedDocumentException if it is no dossier, or one of another version
   * @throws UnreadableDocumentException if it is missing, damaged or over a limit, has names that
   *     lead out of it or fall together, or the manifest does not list just the files that there
   *     are
   */
  public static DossierContainer open(Path dossier, SignatureVerifier verifier) {
    try {
      FileChannel channel = FileChannel.open(dossier, StandardOpenOption.READ);
      try {
        // The same open file throughout, whatever takes its name meanwhile.
        VerificationReport report = verifier.verify(channel, dossier.toString());
        Container container = Container.open(DocumentSource.of(channel, dossier));
        return new DossierContainer(channel, container, report, manifest(container, dossier));
      } catch (RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check that it exists and its permissions".formatted(dossier), e);
    }
  }

  /** What its signatures are worth. */
  public VerificationReport report() {
    return report;
  }

  /** What it is about; as good as the signatures. */
  public DossierManifest manifest() {
    return manifest;
  }

  /** Its files, in the order of the manifest. */
  public List<DossierEntry> entries() {
    return manifest.files().stream()
        .map(file -> new DossierEntry(container, report, file))
        .toList();
  }

  @Override
  public void close() {
    container.close();
    try {
      channel.close();
    } catch (IOException e) {
      throw container.unreadable(e);
    }
  }

  private static DossierManifest manifest(Container container, Path dossier) {
    if (!container.names().contains(DossierManifest.ENTRY)) {
      throw new UnsupportedDocumentException(
          "%s is a container without %s, and so no dossier: verify it as a document"
              .formatted(dossier, DossierManifest.ENTRY));
    }
    Stream.concat(container.defects().stream(), container.lookAlikes().stream())
        .findFirst()
        .ifPresent(
            defect -> {
              throw new UnreadableDocumentException(
                  "%s is no sound dossier, since %s: ask for it again".formatted(dossier, defect));
            });
    String name = container.nameOf(DossierManifest.ENTRY);
    DossierManifest manifest = ManifestXml.read(name, container.bytes(DossierManifest.ENTRY));
    Set<String> there = new HashSet<>(SignedContainer.of(container).data());
    there.remove(DossierManifest.ENTRY);
    Set<String> listed = new HashSet<>();
    for (DossierFile file : manifest.files()) {
      if (!listed.add(file.name()) || !there.contains(file.name())) {
        throw new UnreadableDocumentException(
            "%s lists %s twice, or it is not there: ask for the dossier again"
                .formatted(name, file.name()));
      }
    }
    there.removeAll(listed);
    if (!there.isEmpty()) {
      throw new UnreadableDocumentException(
          "%s does not list %s, which is there: ask for the dossier again"
              .formatted(name, there.iterator().next()));
    }
    return manifest;
  }
}
