package vn.hoso.internal.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What officials write in short or in full. */
enum ShortForm {
  UBND("Ủy ban nhân dân"),
  HDND("Hội đồng nhân dân"),
  TP("Thành phố"),
  THCS("Trung học cơ sở"),
  THPT("Trung học phổ thông");

  private final List<String> full;
  private final List<String> plain;
  private final String brief = Words.of(name()).get(0);

  ShortForm(String full) {
    this.full = Words.of(full);
    this.plain = this.full.stream().map(Words::plain).toList();
  }

  /** Words in which full forms have become short ones. */
  static List<String> shortened(List<String> words) {
    List<String> plain = words.stream().map(Words::plain).toList();
    List<String> shortened = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      Optional<ShortForm> form = inFullAt(at, plain);
      shortened.add(form.map(found -> found.brief).orElse(words.get(at)));
      at += form.map(found -> found.plain.size()).orElse(1);
    }
    return shortened;
  }

  /** Words with short forms, and behind them what these stand for: somebody is typing it. */
  static List<String> withFullForms(List<String> shortened) {
    List<String> words = new ArrayList<>(shortened);
    for (ShortForm form : values()) {
      if (shortened.contains(form.brief)) {
        words.addAll(form.full);
      }
    }
    return words;
  }

  private static Optional<ShortForm> inFullAt(int at, List<String> plain) {
    for (ShortForm form : values()) {
      int end = at + form.plain.size();
      if (end <= plain.size() && plain.subList(at, end).equals(form.plain)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
