package vn.hoso.internal.agency;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words of names, and of what is searched for, without case and diacritics. */
final class Words {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  /** What officials write in short, by what it stands for. */
  private static final Map<String, String> SHORT =
      Map.of(
          "uy ban nhan dan", "ubnd",
          "hoi dong nhan dan", "hdnd",
          "thanh pho", "tp",
          "trung hoc co so", "thcs",
          "trung hoc pho thong", "thpt");

  private Words() {}

  /** As they are typed, in the decomposed form of Unicode and lower case. */
  static List<String> typed(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>(List.of(BETWEEN.split(decomposed)));
    words.removeIf(String::isEmpty);
    return words;
  }

  /** {@code đường} becomes {@code duong}. */
  static String plain(String typed) {
    return MARKS.matcher(typed).replaceAll("").replace('đ', 'd');
  }

  /** Plain words, what has a short form in that form. */
  static List<String> brief(List<String> typed) {
    String text = " " + String.join(" ", typed.stream().map(Words::plain).toList()) + " ";
    for (Map.Entry<String, String> entry : SHORT.entrySet()) {
      text = text.replace(" " + entry.getKey() + " ", " " + entry.getValue() + " ");
    }
    return List.of(text.strip().split(" "));
  }

  /** The brief words of a name, then those of the long forms. */
  static List<String> ofName(String name) {
    List<String> words = new ArrayList<>(brief(typed(name)));
    SHORT.forEach(
        (full, brief) -> {
          if (words.contains(brief)) {
            words.addAll(List.of(full.split(" ")));
          }
        });
    return words;
  }
}
