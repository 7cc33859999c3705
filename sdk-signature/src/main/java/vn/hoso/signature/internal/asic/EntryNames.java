package vn.hoso.signature.internal.asic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that mean one thing to who verifies and another to who unpacks. */
final class EntryNames {

  private static final Pattern OWN =
      Pattern.compile("mimetype|META-INF(/.*)?", Pattern.CASE_INSENSITIVE);

  private EntryNames() {}

  /** How references name an entry: percent-encoded UTF-8 (RFC 3986 §2.1). */
  static String uri(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  /**
   * Looks at the name of a file of a new container.
   *
   * @throws IllegalArgumentException if somebody could not unpack it
   */
  static void requireSound(String name) {
    if (leadsOut(name) || name.endsWith("/") || OWN.matcher(name).matches()) {
      throw new IllegalArgumentException(
          ("A container cannot have a file with the name '%s': give it another, without"
                  + " backslashes, control characters, '.' and '..', outside of META-INF")
              .formatted(name));
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > ContainerLimits.MAX_NAME) {
      throw new IllegalArgumentException(
          "The name '%s' has more than %d bytes: shorten it"
              .formatted(name, ContainerLimits.MAX_NAME));
    }
  }

  /** The folders that a name is in, the innermost first. */
  static List<String> folders(String name) {
    List<String> folders = new ArrayList<>();
    for (int i = name.lastIndexOf('/'); i > 0; i = name.lastIndexOf('/', i - 1)) {
      folders.add(name.substring(0, i));
    }
    return folders;
  }

  /** The same for names that fall together where case or composition do not count. */
  static String folded(String name) {
    return Normalizer.normalize(name, Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** English clauses, one for each name that is not what it seems. */
  static List<String> defects(List<Entry> entries) {
    List<String> defects = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries) {
      String name = entry.name();
      if (!seen.add(name)) {
        defects.add("there are several entries with the name " + name);
      }
      if (!entry.otherName().equals(name)) {
        defects.add("the entry %s is also called %s".formatted(name, entry.otherName()));
      }
      if (leadsOut(name)) {
        defects.add(
            "the name %s leads out of the folder into which it is unpacked".formatted(name));
      }
      if (entry.isFolder() && entry.length() > 0) {
        defects.add("the folder %s has content".formatted(name));
      }
    }
    return defects;
  }

  /** English clauses: names that fall together where case or composition do not count. */
  static List<String> lookAlikes(List<Entry> entries) {
    List<String> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> folded = new HashSet<>();
    for (Entry entry : entries) {
      if (names.add(entry.name()) && !folded.add(folded(entry.name()))) {
        found.add(
            "the name %s differs from another in case or composition only".formatted(entry.name()));
      }
    }
    return found;
  }

  private static boolean leadsOut(String name) {
    boolean absolute = name.isEmpty() || name.startsWith("/") || name.matches("[A-Za-z]:.*");
    boolean odd = name.indexOf('\\') >= 0 || name.chars().anyMatch(Character::isISOControl);
    boolean climbs =
        List.of(name.split("/", -1)).stream()
            .anyMatch(part -> part.equals("..") || part.equals("."));
    return absolute || odd || climbs;
  }
}
