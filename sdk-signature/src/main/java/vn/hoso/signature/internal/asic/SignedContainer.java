package vn.hoso.signature.internal.asic;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.xml.read.AsicManifest;

/**
 * What the entries of a container are for (EN 319 162-1 §4.3.3, §4.4.3; OpenDocument 1.2 part 3
 * §3.5).
 *
 * @param type what it is, so far as it says so
 * @param xml files with XML signatures
 * @param cms files with CMS signatures
 * @param timeStamps files with time-stamp tokens; beside signatures, those over manifests
 * @param manifests by the name of the file with the CMS or time-stamp that they are about
 * @param unread evidence records, and other time-stamps
 * @param data everything else but the container's own files
 * @param warnings where it says more than one thing about itself, English clauses
 * @param notes English clauses
 */
public record SignedContainer(
    Type type,
    List<String> xml,
    List<String> cms,
    List<String> timeStamps,
    Map<String, Named> manifests,
    List<String> unread,
    List<String> data,
    List<String> warnings,
    List<String> notes) {

  /** What kind of container it is. */
  public enum Type {
    ASIC_S("ASiC-S"),
    ASIC_E("ASiC-E"),
    OPEN_DOCUMENT("OpenDocument"),
    /** It does not say. */
    UNNAMED("ASiC");

    private final String text;

    Type(String text) {
      this.text = text;
    }

    /** By a media type. */
    static Type of(String mediaType) {
      if (mediaType.startsWith("application/vnd.etsi.asic-s")) {
        return ASIC_S;
      }
      if (mediaType.startsWith("application/vnd.etsi.asic-e")
          || mediaType.startsWith("application/vnd.bdoc")) {
        return ASIC_E;
      }
      return mediaType.startsWith("application/vnd.oasis.opendocument") ? OPEN_DOCUMENT : UNNAMED;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A manifest and the name of its entry. */
  public record Named(String entry, AsicManifest manifest) {}

  public SignedContainer {
    xml = List.copyOf(xml);
    cms = List.copyOf(cms);
    timeStamps = List.copyOf(timeStamps);
    manifests = Map.copyOf(manifests);
    unread = List.copyOf(unread);
    data = List.copyOf(data);
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
  }

  /**
   * Looks whether a further signature of all files could be read.
   *
   * @param document how messages name the container
   * @throws SigningRefusedException if there are too many files or signatures
   */
  public void requireRoom(Path document) {
    if (data.size() > ContainerLimits.MAX_FILES) {
      throw new SigningRefusedException(
          "%s has %d files, and at most %d can be signed together: split it"
              .formatted(document, data.size(), ContainerLimits.MAX_FILES));
    }
    int own = xml.size() + cms.size() + timeStamps.size() + manifests.size();
    if (own + 2 > ContainerLimits.MAX_SIGNATURE_FILES) {
      throw new SigningRefusedException(
          "%s has %d signatures and manifests, and more than %d are not read: sign a copy"
              .formatted(document, own, ContainerLimits.MAX_SIGNATURE_FILES));
    }
  }

  /** The entries that manifests name which are time-stamped: they must stay as they are. */
  public Set<String> timeStamped(Container container) {
    return timeStamps.stream()
        .flatMap(each -> Stream.ofNullable(manifests.get(each)))
        .flatMap(named -> named.manifest().references().stream())
        .flatMap(reference -> container.entry(reference.uri()).stream())
        .collect(Collectors.toSet());
  }

  /** Reads manifests, and no signature. */
  public static SignedContainer of(Container container) {
    return new EntryRoles(container).sorted();
  }
}
