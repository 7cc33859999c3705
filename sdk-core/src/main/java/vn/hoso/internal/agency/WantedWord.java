package vn.hoso.internal.agency;

import java.util.BitSet;

/**
 * The words of an index that begin like one that is searched for, by their numbers.
 *
 * @param first the first of them
 * @param wholeEnd behind those that are the wanted word itself
 * @param end behind all of them
 * @param sameMarks those with the diacritics that were typed, counted from the first
 */
record WantedWord(int first, int wholeEnd, int end, BitSet sameMarks) {

  boolean has(int word) {
    return word >= first && word < end;
  }

  boolean isWhole(int word) {
    return word >= first && word < wholeEnd;
  }

  boolean hasSameMarks(int word) {
    return has(word) && sameMarks.get(word - first);
  }
}
