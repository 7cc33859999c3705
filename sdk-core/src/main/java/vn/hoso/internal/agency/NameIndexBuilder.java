package vn.hoso.internal.agency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
    List<Map.Entry<String, Integer>> inOrder = new ArrayList<>(seen.entrySet());
    inOrder.sort(
        Map.Entry.comparingByKey(
            Comparator.comparing(Words::plain).thenComparing(Comparator.naturalOrder())));
    int[] places = new int[inOrder.size()];
    for (int i = 0; i < places.length; i++) {
      places[inOrder.get(i).getValue()] = i;
    }
    String[] words = inOrder.stream().map(Map.Entry::getKey).toArray(String[]::new);
    int[] sorted = numbers.toArray();
    Arrays.setAll(sorted, i -> places[sorted[i]]);
    String[] plain = Arrays.stream(words).map(Words::plain).toArray(String[]::new);
    return new NameIndex(words, plain, sorted, starts.toArray());
  }
}
