package vn.hoso.signature;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.asic.ContainerChange;
import vn.hoso.signature.internal.asic.SignedContainer;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.verify.DocumentFacts;
import vn.hoso.signature.internal.verify.EvidenceCollector;
import vn.hoso.signature.internal.verify.FactsReader;
import vn.hoso.signature.internal.verify.SignatureEvidence;
import vn.hoso.signature.internal.xml.read.ExtensibleSignature;
import vn.hoso.signature.internal.xml.write.XmlSource;

/**
 * Leads the XAdES of a container to a higher level (EN 319 132-1 §6.3): the entries with signatures
 * are written anew, behind the others, which stay as they are.
 */
final class AsicXmlExtension implements Extension {

  private final ExtensionServices services;
  private final XmlExtension xml;

  AsicXmlExtension(ExtensionServices services) {
    this.services = services;
    this.xml = new XmlExtension(services);
  }

  /** How the signatures of an entry change. */
  @FunctionalInterface
  private interface Change {

    /**
     * The entry anew.
     *
     * @param first the number of its first signature in the container
     */
    byte[] apply(XmlSource source, int first, int count);
  }

  @Override
  public void extend(TargetFile file, Path name, SignatureLevel level) {
    DocumentFacts facts = FactsReader.read(file.source(name), null);
    EvidenceCollector.requireIntact(facts, name);
    List<Integer> unstamped = EvidenceCollector.withoutTimeStamp(facts);
    if (!unstamped.isEmpty()) {
      change(
          file,
          name,
          (source, first, count) -> xml.stamped(source, within(unstamped, first, count)));
      facts = FactsReader.read(file.source(name), null);
    }
    if (level == SignatureLevel.B_T) {
      return;
    }
    List<SignatureEvidence> evidence =
        services.collector().collectForEach(facts, name, services.now());
    change(
        file,
        name,
        (source, first, count) ->
            XmlExtension.withEvidence(source, evidence.subList(first, first + count)));
    if (level == SignatureLevel.B_LTA) {
      change(file, name, (source, first, count) -> xml.archived(source, count));
    }
  }

  private void change(TargetFile file, Path name, Change change) {
    Map<String, byte[]> changed = new LinkedHashMap<>();
    try (Container container = Container.open(file.source(name))) {
      int first = 0;
      for (String entry : SignedContainer.of(container).xml()) {
        byte[] before = container.bytes(entry);
        XmlSource source = XmlSource.of(name, before, container);
        int count = ExtensibleSignature.count(source.index());
        byte[] after = change.apply(source, first, count);
        if (!Arrays.equals(before, after)) {
          changed.put(entry, after);
        }
        first += count;
      }
    }
    ContainerChange.of(changed).applyTo(file, services.now());
  }

  /** Of numbers in the container those of an entry, as they are in the entry. */
  private static List<Integer> within(List<Integer> numbers, int first, int count) {
    return numbers.stream()
        .filter(number -> number >= first && number < first + count)
        .map(number -> number - first)
        .toList();
  }
}
