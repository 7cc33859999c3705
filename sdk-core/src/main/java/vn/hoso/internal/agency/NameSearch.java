package vn.hoso.internal.agency;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds agencies by words of their names, the best first. Immutable and thread-safe. */
final class NameSearch {

  /** Words that are looked at; the rest would not find less. */
  private static final int MAX_WORDS = 12;

  private final NameIndex index;
  private final Hierarchy hierarchy;

  /**
   * A match with all that it is ranked by.
   *
   * @param depth agencies above
   */
  private record Hit(NameMatch match, int depth, int row) {

    static final Comparator<Hit> BEST_FIRST =
        Comparator.<Hit>comparingInt(hit -> hit.match.otherMarks())
            .thenComparingInt(hit -> hit.match.unfinished())
            .thenComparingInt(hit -> hit.match.apart())
            .thenComparingInt(Hit::depth)
            .thenComparingInt(hit -> hit.match.more())
            .thenComparingInt(Hit::row);
  }

  NameSearch(NameIndex index, Hierarchy hierarchy) {
    this.index = index;
    this.hierarchy = hierarchy;
  }

  /** Rows whose names have each word, or one that begins with it. */
  List<Integer> search(String text, int limit) {
    List<WantedWord> wanted =
        ShortForm.shortened(Words.of(text)).stream().limit(MAX_WORDS).map(index::wanted).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    PriorityQueue<Hit> best = new PriorityQueue<>(Hit.BEST_FIRST.reversed());
    for (int row = 0; row < hierarchy.size(); row++) {
      int at = row;
      index
          .match(row, wanted)
          .ifPresent(match -> best.add(new Hit(match, hierarchy.depth(at), at)));
      if (best.size() > limit) {
        best.remove();
      }
    }
    return best.stream().sorted(Hit.BEST_FIRST).map(Hit::row).toList();
  }
}
