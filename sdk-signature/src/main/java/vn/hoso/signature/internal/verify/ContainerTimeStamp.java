package vn.hoso.signature.internal.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.asic.SignedContainer;
import vn.hoso.signature.internal.asic.SignedContainer.Named;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;

/**
 * A time-stamp over a manifest of a container, such as an archive manifest (EN 319 162-1 §4.4.3).
 *
 * @param matches it is about the manifest, and the manifest about what is there
 * @param entries those that the manifest names
 * @param parts what exists if the time-stamps among these entries do
 */
record ContainerTimeStamp(
    TimeStampFacts token, boolean matches, Set<String> entries, Set<String> parts) {

  /**
   * The earliest first.
   *
   * @param warnings takes those that cannot be read, which prove nothing
   */
  static List<ContainerTimeStamp> readAll(
      Container container, SignedContainer signed, List<String> warnings) {
    Map<String, TimeStampFacts> tokens = new HashMap<>();
    for (String entry : signed.timeStamps()) {
      try {
        tokens.put(entry, TimeStampFacts.read(container.bytes(entry), List.of()));
      } catch (MalformedCmsException e) {
        warnings.add("%s cannot be read: %s".formatted(entry, e.getMessage()));
      }
    }
    List<ContainerTimeStamp> found = new ArrayList<>();
    for (Map.Entry<String, TimeStampFacts> each : tokens.entrySet()) {
      Named named = signed.manifests().get(each.getKey());
      if (named != null) {
        found.add(of(container, named, each.getValue(), tokens));
      }
    }
    found.sort(Comparator.comparing(each -> each.token().time()));
    return found;
  }

  private static ContainerTimeStamp of(
      Container container, Named named, TimeStampFacts token, Map<String, TimeStampFacts> others) {
    Manifested data = Manifested.compare(container, named);
    boolean matches =
        data.isRight()
            && !data.sha1()
            && token.isOver(each -> Manifested.digest(container, named.entry(), each));
    Set<String> parts = new HashSet<>();
    for (String entry : data.covered()) {
      TimeStampFacts other = others.get(entry);
      if (other != null) {
        parts.addAll(other.parts());
      }
    }
    return new ContainerTimeStamp(token, matches, data.covered(), parts);
  }

  /**
   * What it proves of a signature.
   *
   * @param carried what exists if the file with the signature does
   */
  TimeStampProof proof(Set<String> carried) {
    return new TimeStampProof(token, matches, parts, carried);
  }
}
