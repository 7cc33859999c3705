package vn.hoso.internal.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What officials write in short or in full.
 *
 * @param brief as a word
 * @param plainBrief the same without marks
 * @param full its words
 * @param plain those without marks
 */
record ShortForm(String brief, String plainBrief, List<String> full, List<String> plain) {

  private static final List<ShortForm> ALL =
      List.of(
          of("UBND", "Ủy ban nhân dân"),
          of("HĐND", "Hội đồng nhân dân"),
          of("TP", "Thành phố"),
          of("THCS", "Trung học cơ sở"),
          of("THPT", "Trung học phổ thông"));

  private static ShortForm of(String brief, String full) {
    List<String> words = Words.of(full);
    String word = Words.of(brief).get(0);
    return new ShortForm(word, Words.plain(word), words, words.stream().map(Words::plain).toList());
  }

  /** Words in which full forms have become short ones. */
  static List<String> shortened(List<String> words) {
    List<String> plain = words.stream().map(Words::plain).toList();
    List<String> shortened = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<ShortForm> form = inFullAt(at, plain);
      shortened.add(form.map(ShortForm::brief).orElse(words.get(at)));
      at += form.map(found -> found.plain.size()).orElse(1);
    }
    return shortened;
  }

  /** Words with short forms, and behind them what these stand for: somebody is typing it. */
  static List<String> withFullForms(List<String> shortened) {
    List<String> words = new ArrayList<>(shortened);
    Set<String> plain = shortened.stream().map(Words::plain).collect(Collectors.toSet());
    for (ShortForm form : ALL) {
      if (plain.contains(form.plainBrief)) {
        words.addAll(form.full);
      }
    }
    return words;
  }

  private static Optional<ShortForm> inFullAt(int at, List<String> plain) {
    for (ShortForm form : ALL) {
      int end = at + form.plain.size();
      if (end <= plain.size() && plain.subList(at, end).equals(form.plain)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
