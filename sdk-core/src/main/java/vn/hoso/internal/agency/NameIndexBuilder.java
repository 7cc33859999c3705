package vn.hoso.internal.agency;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes a {@link NameIndex}. Not thread-safe. */
final class NameIndexBuilder {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final IntList ids = new IntList();
  private final IntList starts = new IntList();

  void add(String name) {
    starts.add(ids.size());
    for (String word : Words.ofName(name)) {
      ids.add(numbers.computeIfAbsent(word, unused -> numbers.size()));
    }
  }

  NameIndex build() {
    starts.add(ids.size());
    String[] words = numbers.keySet().toArray(String[]::new);
    Arrays.sort(words);
    int[] places = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      places[numbers.get(words[i])] = i;
    }
    int[] sorted = ids.toArray();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = places[sorted[i]];
    }
    return new NameIndex(words, sorted, starts.toArray());
  }
}
