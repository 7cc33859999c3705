package vn.hoso.internal.agency;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Makes a {@link NameIndex}. Not thread-safe. */
final class NameIndexBuilder {

  /** Words by the order in which they were first seen. */
  private final Map<String, Integer> seen = new HashMap<>();

  private final IntList numbers = new IntList();
  private final IntList starts = new IntList();

  void add(String name) {
    starts.add(numbers.size());
    for (String word : ShortForm.withFullForms(ShortForm.shortened(Words.of(name)))) {
      numbers.add(seen.computeIfAbsent(word, unused -> seen.size()));
    }
  }

  NameIndex build() {
    starts.add(numbers.size());
    String[] words = seen.keySet().toArray(String[]::new);
    Arrays.sort(words, Comparator.comparing(Words::plain).thenComparing(Comparator.naturalOrder()));
    int[] places = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      places[seen.get(words[i])] = i;
    }
    int[] sorted = numbers.toArray();
    Arrays.setAll(sorted, i -> places[sorted[i]]);
    String[] plain = Arrays.stream(words).map(Words::plain).toArray(String[]::new);
    return new NameIndex(words, plain, sorted, starts.toArray());
  }
}
