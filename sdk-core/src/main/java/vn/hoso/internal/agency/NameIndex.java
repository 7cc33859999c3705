package vn.hoso.internal.agency;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The words of every name, as numbers in the order of their plain letters: words with the same
 * beginning are next to each other, so that a name is matched by comparing numbers. Immutable and
 * thread-safe.
 */
final class NameIndex {

  private final String[] words;
  private final String[] plain;
  private final int[] numbers;
  private final int[] starts;

  /**
   * Takes the arrays over.
   *
   * @param words sorted by their plain letters
   * @param plain the same without marks
   * @param numbers places in words, name after name
   * @param starts where each name begins in numbers, and at the end where the last one ends
   */
  NameIndex(String[] words, String[] plain, int[] numbers, int[] starts) {
    this.words = words;
    this.plain = plain;
    this.numbers = numbers;
    this.starts = starts;
  }

  /** What a word that is being typed may be. */
  WantedWord wanted(String typed) {
    String letters = Words.plain(typed);
    // No word has this character, and those that begin with the letters come before it.
    int end = lowerBound(letters + Character.MAX_VALUE);
    int first = lowerBound(letters);
    int wholeEnd = lowerBound(letters + Character.MIN_VALUE);
    TypedWord word = TypedWord.of(typed);
    BitSet sameMarks = new BitSet(end - first);
    for (int i = first; i < end; i++) {
      sameMarks.set(i - first, !word.hasMarks() || word.isBeginningOf(TypedWord.of(words[i])));
    }
    return new WantedWord(first, wholeEnd, end, sameMarks);
  }

  /** How a name matches words that all have to be in it, in any order. */
  Optional<NameMatch> match(int row, List<WantedWord> wanted) {
    int otherMarks = 0;
    int unfinished = 0;
    int apart = 0;
    int next = starts[row];
    for (WantedWord word : wanted) {
      int place = place(row, word, next);
      if (place < 0) {
        return Optional.empty();
      }
      otherMarks += hasSameMarks(row, word) ? 0 : 1;
      unfinished += word.isWhole(numbers[place]) ? 0 : 1;
      apart += place == next ? 0 : 1;
      next = place + 1;
    }
    int length = starts[row + 1] - starts[row];
    return Optional.of(new NameMatch(otherMarks, unfinished, apart, length - wanted.size()));
  }

  /** Where a word is that begins so: at best the next one, or else a whole one. */
  private int place(int row, WantedWord word, int next) {
    if (next < starts[row + 1] && word.has(numbers[next])) {
      return next;
    }
    int found = -1;
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      if (word.isWhole(numbers[i])) {
        return i;
      }
      if (found < 0 && word.has(numbers[i])) {
        found = i;
      }
    }
    return found;
  }

  private boolean hasSameMarks(int row, WantedWord word) {
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      if (word.hasSameMarks(numbers[i])) {
        return true;
      }
    }
    return false;
  }

  private int lowerBound(String letters) {
    return Bisection.first(plain.length, place -> plain[place].compareTo(letters) >= 0);
  }
}
