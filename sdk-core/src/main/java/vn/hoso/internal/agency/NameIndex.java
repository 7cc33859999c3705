package vn.hoso.internal.agency;

import java.util.Arrays;
import java.util.List;

/**
 * The plain words of every name, as numbers in the order of the alphabet: words with the same
 * beginning are next to each other, so that a name is matched by comparing numbers. Immutable and
 * thread-safe.
 */
final class NameIndex {

  private final String[] words;
  private final int[] ids;
  private final int[] starts;

  /**
   * Words with one beginning.
   *
   * @param whole whether the first of them is the beginning itself
   */
  record Range(int first, int end, boolean whole) {

    boolean has(int id) {
      return id >= first && id < end;
    }

    boolean isWhole(int id) {
      return whole && id == first;
    }
  }

  /**
   * Takes the arrays over.
   *
   * @param words sorted
   * @param ids places in words, name after name
   * @param starts where each name begins in ids, and at the end where the last one ends
   */
  NameIndex(String[] words, int[] ids, int[] starts) {
    this.words = words;
    this.ids = ids;
    this.starts = starts;
  }

  Range beginningWith(String beginning) {
    int first = lowerBound(beginning);
    // No word has this character, and all that begin with the same come before it.
    int end = lowerBound(beginning + Character.MAX_VALUE);
    return new Range(first, end, first < end && words[first].equals(beginning));
  }

  /** How well a name matches words, each of which may be the beginning of one. */
  NameMatch match(int row, List<Range> wanted) {
    int unfinished = 0;
    int apart = 0;
    int next = starts[row];
    for (Range range : wanted) {
      int place = place(row, range, next);
      if (place < 0) {
        return NameMatch.NONE;
      }
      if (!range.isWhole(ids[place])) {
        unfinished++;
      }
      if (place != next) {
        apart++;
      }
      next = place + 1;
    }
    return new NameMatch(unfinished, apart, starts[row + 1] - starts[row] - wanted.size());
  }

  /** Where a word is that begins so: at best the next one, or else a whole one. */
  private int place(int row, Range range, int next) {
    if (next < starts[row + 1] && range.has(ids[next])) {
      return next;
    }
    int found = -1;
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      if (range.isWhole(ids[i])) {
        return i;
      }
      if (found < 0 && range.has(ids[i])) {
        found = i;
      }
    }
    return found;
  }

  private int lowerBound(String word) {
    int found = Arrays.binarySearch(words, word);
    return found >= 0 ? found : -found - 1;
  }
}
