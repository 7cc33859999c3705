package vn.hoso.internal.agency;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds agencies by words of their names, the best first. Immutable and thread-safe. */
final class NameSearch {

  /** Words that are looked at; the rest would not find less. */
  private static final int MAX_WORDS = 12;

  private final AgencyRows rows;
  private final NameIndex index;
  private final Hierarchy hierarchy;

  /**
   * A match with all that it is ranked by; the less of each, the better, the first counting most.
   *
   * @param otherMarks words that were typed with diacritics which the name does not have
   * @param depth agencies above
   */
  private record Hit(int otherMarks, NameMatch match, int depth, int row) {

    static final Comparator<Hit> BEST_FIRST =
        Comparator.comparingInt(Hit::otherMarks)
            .thenComparingInt(hit -> hit.match.unfinished())
            .thenComparingInt(hit -> hit.match.apart())
            .thenComparingInt(Hit::depth)
            .thenComparingInt(hit -> hit.match.more())
            .thenComparingInt(Hit::row);
  }

  NameSearch(AgencyRows rows, NameIndex index, Hierarchy hierarchy) {
    this.rows = rows;
    this.index = index;
    this.hierarchy = hierarchy;
  }

  /** Rows whose names have each word, or one that begins with it. */
  List<Integer> search(String text, int limit) {
    List<String> typed = Words.typed(text).stream().limit(MAX_WORDS).toList();
    if (typed.isEmpty()) {
      return List.of();
    }
    List<NameIndex.Range> wanted = Words.brief(typed).stream().map(index::beginningWith).toList();
    List<TypedWord> marked = typed.stream().map(TypedWord::of).filter(TypedWord::hasMarks).toList();
    PriorityQueue<Hit> best = new PriorityQueue<>(Hit.BEST_FIRST.reversed());
    for (int row = 0; row < rows.size(); row++) {
      NameMatch match = index.match(row, wanted);
      if (!match.isNone()) {
        best.add(new Hit(otherMarks(row, marked), match, hierarchy.depth(row), row));
        if (best.size() > limit) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(Hit.BEST_FIRST).map(Hit::row).toList();
  }

  private int otherMarks(int row, Collection<TypedWord> marked) {
    if (marked.isEmpty()) {
      return 0;
    }
    List<TypedWord> name =
        Words.typed(rows.text(row, AgencyRows.NAME)).stream().map(TypedWord::of).toList();
    return (int)
        marked.stream().filter(word -> name.stream().noneMatch(word::isBeginningOf)).count();
  }
}
