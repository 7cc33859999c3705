package vn.hoso.signature;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.asic.ContainerChange;
import vn.hoso.signature.internal.asic.SignatureNames;
import vn.hoso.signature.internal.asic.SignedContainer;
import vn.hoso.signature.internal.asic.SignedContainer.Named;
import vn.hoso.signature.internal.cms.build.CmsAddition;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.verify.DocumentFacts;
import vn.hoso.signature.internal.verify.EvidenceCollector;
import vn.hoso.signature.internal.verify.FactsReader;
import vn.hoso.signature.internal.verify.KeptMaterial;
import vn.hoso.signature.internal.verify.SignatureEvidence;
import vn.hoso.signature.time.TimeStampService;

/**
 * Leads the CAdES of an ASiC-E container to a higher level (EN 319 162-1 §4.4.4). A time-stamp
 * inside of a CAdES is about a manifest, and so proves nothing of the files once its digests are
 * weak: for B-LTA a further manifest, of all that there is, is time-stamped. What such a manifest
 * names stays as it is; what is lacking then goes into the last time-stamp.
 */
final class AsicCmsExtension implements Extension {

  /** The last of them; those before have a number. */
  private static final String ARCHIVE_MANIFEST = "META-INF/ASiCArchiveManifest.xml";

  private static final String EARLIER_MANIFEST = "META-INF/ASiCArchiveManifest%03d.xml";
  private static final String TIME_STAMP = "META-INF/timestamp%03d.tst";
  private static final String TIME_STAMP_TYPE = "application/vnd.etsi.timestamp-token";

  private final ExtensionServices services;

  AsicCmsExtension(ExtensionServices services) {
    this.services = services;
  }

  @Override
  public void extend(TargetFile file, Path name, SignatureLevel level) {
    DocumentFacts facts = FactsReader.read(file.source(name), null);
    EvidenceCollector.requireIntact(facts, name);
    SignatureLevel ofCms = level == SignatureLevel.B_LTA ? SignatureLevel.B_LT : level;
    change(file, name, container -> extended(container, name, ofCms));
    if (level == SignatureLevel.B_T) {
      return;
    }
    change(file, name, container -> completed(container, facts, name));
    if (level == SignatureLevel.B_LTA) {
      change(file, name, AsicCmsExtension::renamed);
      change(file, name, this::archived);
    }
  }

  private void change(TargetFile file, Path name, Function<Container, ContainerChange> change) {
    ContainerChange found;
    try (Container container = Container.open(file.source(name))) {
      found = change.apply(container);
    }
    found.applyTo(file, services.now());
  }

  /** Signatures that are in no archive manifest. */
  private ContainerChange extended(Container container, Path name, SignatureLevel level) {
    SignedContainer parts = SignedContainer.of(container);
    Set<String> archived = parts.timeStamped(container);
    Map<String, byte[]> changed = new LinkedHashMap<>();
    for (String entry : parts.cms()) {
      Named manifest = parts.manifests().get(entry);
      if (manifest == null) {
        throw new SigningRefusedException(
            "%s cannot be extended: no manifest says what %s signs".formatted(name, entry));
      }
      if (!archived.contains(entry)) {
        DocumentSource content = DocumentSource.of(container.bytes(manifest.entry()), name);
        DocumentSource cms = DocumentSource.of(container.bytes(entry), name);
        changed.put(entry, new CmsExtension(services, content).extended(cms, level));
      }
    }
    return ContainerChange.of(changed);
  }

  /** Time-stamps that are in no archive manifest, with what signatures and they lack. */
  private ContainerChange completed(Container container, DocumentFacts facts, Path name) {
    SignedContainer parts = SignedContainer.of(container);
    List<String> last = last(container, parts);
    Map<String, byte[]> changed = new LinkedHashMap<>();
    if (!last.isEmpty()) {
      List<SignatureEvidence> evidence =
          services.collector().collectForEach(facts, name, services.now());
      for (String entry : last) {
        changed.put(entry, completed(container.bytes(entry), evidence, name));
      }
    }
    return ContainerChange.of(changed);
  }

  private static byte[] completed(byte[] token, List<SignatureEvidence> evidence, Path name) {
    try {
      CmsAddition addition = CmsAddition.to(token);
      for (SignatureEvidence each : evidence) {
        add(each.signer(), addition);
        add(each.timeStamps(), addition);
      }
      return addition.encoded();
    } catch (MalformedCmsException e) {
      throw new SigningRefusedException(
          "%s cannot be extended: a time-stamp cannot be read".formatted(name), e);
    }
  }

  private static void add(KeptMaterial material, CmsAddition addition) {
    addition.certificates(material.certificates()).revocation(material.crls(), material.ocsps());
  }

  /** The last archive manifest gets a number, so that its name is free for the next. */
  private static ContainerChange renamed(Container container) {
    if (!container.names().contains(ARCHIVE_MANIFEST)) {
      return ContainerChange.of(Map.of());
    }
    String name = SignatureNames.next(container, EARLIER_MANIFEST);
    return new ContainerChange(
        Set.of(ARCHIVE_MANIFEST), Map.of(name, container.bytes(ARCHIVE_MANIFEST)));
  }

  private ContainerChange archived(Container container) {
    TimeStampService service = services.timeStamps();
    SignedContainer parts = SignedContainer.of(container);
    String entry = SignatureNames.next(container, TIME_STAMP);
    List<String> all = new ArrayList<>(parts.data());
    all.addAll(parts.cms());
    all.addAll(parts.timeStamps());
    parts.manifests().values().stream().map(Named::entry).sorted().forEach(all::add);
    byte[] manifest =
        container
            .manifest(all, entry, TIME_STAMP_TYPE, lastManifest(container, parts))
            .getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> added = new LinkedHashMap<>();
    added.put(ARCHIVE_MANIFEST, manifest);
    added.put(entry, service.stamp(manifest).token());
    return new ContainerChange(Set.of(), added);
  }

  /** Time-stamps that are in no archive manifest. */
  private static List<String> last(Container container, SignedContainer parts) {
    Set<String> archived = parts.timeStamped(container);
    return parts.timeStamps().stream().filter(each -> !archived.contains(each)).toList();
  }

  /** What a new archive time-stamp renews. */
  private static @Nullable String lastManifest(Container container, SignedContainer parts) {
    return last(container, parts).stream()
        .flatMap(each -> Stream.ofNullable(parts.manifests().get(each)))
        .map(Named::entry)
        .findFirst()
        .orElse(null);
  }
}
