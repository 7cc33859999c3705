package vn.hoso.signature.internal.asic;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that mean one thing to who verifies and another to who unpacks. */
final class EntryNames {

  private EntryNames() {}

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
      String plain = Normalizer.normalize(entry.name(), Form.NFC).toLowerCase(Locale.ROOT);
      if (names.add(entry.name()) && !folded.add(plain)) {
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
