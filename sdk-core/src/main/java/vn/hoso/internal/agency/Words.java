package vn.hoso.internal.agency;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of names, and of what is searched for. */
final class Words {

  private Words() {}

  /** As they are written, in lower case and the decomposed form of Unicode. */
  static List<String> of(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    decomposed
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || isMark(c)) {
                word.appendCodePoint(c);
              } else {
                end(word, words);
              }
            });
    end(word, words);
    return words;
  }

  /** A decomposed word without its marks, {@code duong} of {@code đường}. */
  static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    word.codePoints()
        .filter(c -> !isMark(c))
        .forEach(c -> plain.appendCodePoint(c == 'đ' ? 'd' : c));
    return plain.toString();
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
