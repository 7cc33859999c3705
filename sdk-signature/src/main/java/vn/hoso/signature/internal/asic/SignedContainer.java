package vn.hoso.signature.internal.asic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hoso.signature.internal.xml.read.AsicManifest;
import vn.hoso.signature.internal.xml.read.PackageManifest;

/**
 * What the entries of a container are for, by their names (EN 319 162-1 §4.3.3, §4.4.3;
 * OpenDocument 1.2 part 3 §3.5).
 *
 * @param type what it is, so far as it says so
 * @param xml files with XML signatures
 * @param cms files with CMS signatures
 * @param manifests by the name of the CMS file that they are about
 * @param unread time-stamps and evidence records
 * @param data everything else but the container's own files
 * @param warnings where it says more than one thing about itself, English clauses
 * @param notes English clauses
 */
public record SignedContainer(
    Type type,
    List<String> xml,
    List<String> cms,
    Map<String, Named> manifests,
    List<String> unread,
    List<String> data,
    List<String> warnings,
    List<String> notes) {

  private static final String MIMETYPE = "mimetype";
  private static final String COMMENT = "mimetype=";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final int MAX_MIMETYPE = 200;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern XML = file("signatures.*\\.xml");
  private static final Pattern CMS = file("signature.*\\.p7[sm]");
  private static final Pattern MANIFESTS = file("manifest.*\\.xml");
  private static final Pattern UNREAD = file("(timestamp.*\\.tst|evidencerecord.*\\.(xml|ers))");

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
    manifests = Map.copyOf(manifests);
    unread = List.copyOf(unread);
    data = List.copyOf(data);
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
  }

  public static SignedContainer of(Container container) {
    List<String> xml = new ArrayList<>();
    List<String> cms = new ArrayList<>();
    List<String> manifests = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    List<String> data = new ArrayList<>();
    for (String name : container.names()) {
      if (XML.matcher(name).matches()) {
        xml.add(name);
      } else if (CMS.matcher(name).matches()) {
        cms.add(name);
      } else if (MANIFESTS.matcher(name).matches()) {
        manifests.add(name);
      } else if (UNREAD.matcher(name).matches()) {
        unread.add(name);
      } else if (!name.equals(MIMETYPE)) {
        data.add(name);
      }
    }
    if (xml.size() + cms.size() + manifests.size() > ContainerLimits.MAX_SIGNATURE_FILES) {
      throw ContainerLimits.exceeded(
          container.nameOf("META-INF"),
          "signatures and manifests",
          ContainerLimits.MAX_SIGNATURE_FILES);
    }
    List<String> warnings = new ArrayList<>(container.lookAlikes());
    List<String> notes = new ArrayList<>();
    Type type = type(container, warnings, notes);
    Map<String, Named> byCms = manifests(container, manifests, warnings);
    if (!xml.isEmpty()) {
      comparePackage(container, manifests.contains(MANIFEST), data, warnings, notes);
    }
    for (String each : unread) {
      notes.add("%s was not looked at".formatted(each));
    }
    return new SignedContainer(type, xml, cms, byCms, unread, data, warnings, notes);
  }

  private static Type type(Container container, List<String> warnings, List<String> notes) {
    Optional<String> inside =
        container.names().contains(MIMETYPE) ? Optional.of(mimetype(container)) : Optional.empty();
    Optional<String> outside =
        Optional.of(container.comment())
            .filter(comment -> comment.startsWith(COMMENT))
            .map(comment -> comment.substring(COMMENT.length()).strip());
    if (inside.isEmpty()) {
      notes.add("there is no entry mimetype, which names its type");
    } else {
      if (!container.isPlainAndFirst(MIMETYPE)) {
        warnings.add("the entry mimetype is not the first, or is packed (EN 319 162-1 §A.1)");
      }
      if (outside.isPresent() && !outside.equals(inside)) {
        warnings.add("the comment of the file names another type than the entry mimetype");
      }
    }
    String name = inside.or(() -> outside).orElse("");
    if (name.startsWith("application/vnd.etsi.asic-s")) {
      return Type.ASIC_S;
    }
    if (name.startsWith("application/vnd.etsi.asic-e") || name.startsWith("application/vnd.bdoc")) {
      return Type.ASIC_E;
    }
    return name.startsWith("application/vnd.oasis.opendocument")
        ? Type.OPEN_DOCUMENT
        : Type.UNNAMED;
  }

  private static String mimetype(Container container) {
    try (InputStream in = container.open(MIMETYPE)) {
      String text = new String(in.readNBytes(MAX_MIMETYPE), StandardCharsets.UTF_8);
      return text.replace(BYTE_ORDER_MARK, "").strip();
    } catch (IOException e) {
      throw container.unreadable(e);
    }
  }

  private static Map<String, Named> manifests(
      Container container, List<String> names, List<String> warnings) {
    Map<String, Named> byCms = new HashMap<>();
    for (String name : names) {
      try (InputStream in = container.open(name)) {
        AsicManifest manifest = AsicManifest.read(container.nameOf(name), in).orElse(null);
        String cms = manifest == null ? null : container.entry(manifest.signature()).orElse(null);
        if (manifest != null
            && cms != null
            && byCms.putIfAbsent(cms, new Named(name, manifest)) != null) {
          warnings.add("several manifests are about %s; the first counts".formatted(cms));
        }
      } catch (IOException e) {
        throw container.unreadable(e);
      }
    }
    return byCms;
  }

  /** META-INF/manifest.xml is signed by nobody, but should not contradict (§4.4.3.2). */
  private static void comparePackage(
      Container container,
      boolean present,
      List<String> data,
      List<String> warnings,
      List<String> notes) {
    if (!present) {
      notes.add("there is no META-INF/manifest.xml, which lists its files");
      return;
    }
    try (InputStream in = container.open(MANIFEST)) {
      List<String> listed = PackageManifest.read(container.nameOf(MANIFEST), in).orElse(List.of());
      for (String each : listed) {
        if (container.entry(each).isEmpty()) {
          warnings.add("META-INF/manifest.xml lists %s, which is not there".formatted(each));
        }
      }
      for (String each : data) {
        if (listed.stream().noneMatch(l -> container.entry(l).filter(each::equals).isPresent())) {
          warnings.add("META-INF/manifest.xml does not list %s".formatted(each));
        }
      }
    } catch (IOException e) {
      throw container.unreadable(e);
    }
  }

  private static Pattern file(String end) {
    return Pattern.compile("META-INF/[^/]*" + end, Pattern.CASE_INSENSITIVE);
  }
}
