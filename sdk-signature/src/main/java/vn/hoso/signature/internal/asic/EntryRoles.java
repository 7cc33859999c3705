package vn.hoso.signature.internal.asic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hoso.signature.internal.asic.SignedContainer.Named;
import vn.hoso.signature.internal.xml.read.AsicManifest;
import vn.hoso.signature.internal.xml.read.PackageManifest;

/**
 * Tells the container's own files from its data. A file is its own only if name and content say so:
 * whatever else there is has to be under a signature. Used once.
 */
final class EntryRoles {

  private static final String MIMETYPE = "mimetype";
  private static final String COMMENT = "mimetype=";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final int MAX_MIMETYPE = 200;
  private static final int MAX_WARNINGS = 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern XML = file("signatures[^/]*\\.xml");
  private static final Pattern CMS = file("signature[^/]*\\.p7[sm]");
  private static final Pattern MANIFESTS = file("manifest[^/]*\\.xml");
  private static final Pattern TIME_STAMP = file("timestamp[^/]*\\.tst");
  private static final Pattern EVIDENCE_RECORD = file("evidencerecord[^/]*\\.(xml|ers)");

  /** RFC 6838 §4.2. */
  private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");

  private final Container container;
  private final List<String> xml = new ArrayList<>();
  private final List<String> cms = new ArrayList<>();
  private final List<String> timeStamps = new ArrayList<>();
  private final List<String> named = new ArrayList<>();
  private final Map<String, Named> manifests = new HashMap<>();
  private final List<String> unread = new ArrayList<>();
  private final List<String> data = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  EntryRoles(Container container) {
    this.container = container;
  }

  SignedContainer sorted() {
    warnings.addAll(container.lookAlikes());
    Optional<String> mimetype = mimetype();
    container.names().forEach(name -> sort(name, mimetype.isPresent()));
    if (xml.size() + cms.size() + timeStamps.size() + named.size()
        > ContainerLimits.MAX_SIGNATURE_FILES) {
      throw ContainerLimits.exceeded(
          container.nameOf("META-INF"),
          "signatures and manifests",
          ContainerLimits.MAX_SIGNATURE_FILES);
    }
    SignedContainer.Type type = type(mimetype);
    Optional<List<String>> listed = Optional.empty();
    for (String name : named) {
      if (name.equals(MANIFEST)) {
        listed = listed();
      }
      boolean isList = name.equals(MANIFEST) && listed.isPresent();
      if (!isList && !isAsicManifest(name)) {
        data.add(name);
      }
    }
    if (!xml.isEmpty()) {
      compare(listed);
    }
    if (!xml.isEmpty() || !cms.isEmpty()) {
      timeStamps.stream().filter(each -> !manifests.containsKey(each)).forEach(unread::add);
      timeStamps.removeAll(unread);
    }
    unread.forEach(each -> warnings.add("%s was not looked at".formatted(each)));
    return new SignedContainer(
        type, xml, cms, timeStamps, manifests, unread, data, shown(warnings), notes);
  }

  private void sort(String name, boolean hasType) {
    if (XML.matcher(name).matches()) {
      xml.add(name);
    } else if (CMS.matcher(name).matches()) {
      cms.add(name);
    } else if (MANIFESTS.matcher(name).matches()) {
      named.add(name);
    } else if (TIME_STAMP.matcher(name).matches()) {
      timeStamps.add(name);
    } else if (EVIDENCE_RECORD.matcher(name).matches()) {
      unread.add(name);
    } else if (!name.equals(MIMETYPE) || !hasType) {
      data.add(name);
    }
  }

  /** What the entry mimetype says, if it is a media type and nothing else. */
  private Optional<String> mimetype() {
    if (!container.names().contains(MIMETYPE)) {
      return Optional.empty();
    }
    try (InputStream in = container.open(MIMETYPE)) {
      byte[] bytes = in.readNBytes(MAX_MIMETYPE + 1);
      String text = new String(bytes, StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "").strip();
      return Optional.of(text)
          .filter(type -> bytes.length <= MAX_MIMETYPE && MEDIA_TYPE.matcher(type).matches());
    } catch (IOException e) {
      throw container.unreadable(e);
    }
  }

  private SignedContainer.Type type(Optional<String> inside) {
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
    return SignedContainer.Type.of(inside.or(() -> outside).orElse(""));
  }

  /** It is about a signature or time-stamp of this container. */
  private boolean isAsicManifest(String name) {
    try (InputStream in = container.open(name)) {
      AsicManifest manifest = AsicManifest.read(container.nameOf(name), in).orElse(null);
      String about = manifest == null ? null : container.entry(manifest.signature()).orElse(null);
      if (manifest == null || about == null) {
        return false;
      }
      if (!cms.contains(about) && !timeStamps.contains(about)) {
        return unread.contains(about);
      }
      if (manifests.putIfAbsent(about, new Named(name, manifest)) != null) {
        warnings.add("several manifests are about %s; the first counts".formatted(about));
      }
      return true;
    } catch (IOException e) {
      throw container.unreadable(e);
    }
  }

  /** What META-INF/manifest.xml says is there; empty if it is another document. */
  private Optional<List<String>> listed() {
    try (InputStream in = container.open(MANIFEST)) {
      return PackageManifest.read(container.nameOf(MANIFEST), in);
    } catch (IOException e) {
      throw container.unreadable(e);
    }
  }

  /** The package's own list is signed by nobody, but should not contradict (§4.4.3.2). */
  private void compare(Optional<List<String>> listed) {
    if (listed.isEmpty()) {
      notes.add("there is no META-INF/manifest.xml, which lists its files");
      return;
    }
    listed.get().stream()
        .filter(each -> container.entry(each).isEmpty())
        .forEach(
            each ->
                warnings.add("META-INF/manifest.xml lists %s, which is not there".formatted(each)));
    Set<String> there =
        listed.get().stream()
            .flatMap(each -> container.entry(each).stream())
            .collect(Collectors.toSet());
    data.stream()
        .filter(each -> !there.contains(each))
        .forEach(each -> warnings.add("META-INF/manifest.xml does not list %s".formatted(each)));
  }

  private static List<String> shown(List<String> clauses) {
    int more = clauses.size() - MAX_WARNINGS;
    if (more <= 0) {
      return clauses;
    }
    List<String> shown = new ArrayList<>(clauses.subList(0, MAX_WARNINGS));
    shown.add("and so on, %d more".formatted(more));
    return shown;
  }

  private static Pattern file(String end) {
    return Pattern.compile("META-INF/[^/]*" + end, Pattern.CASE_INSENSITIVE);
  }
}
