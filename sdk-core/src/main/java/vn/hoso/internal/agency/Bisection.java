package vn.hoso.internal.agency;

import java.util.function.IntPredicate;

/** Looks for a place in what is sorted. */
final class Bisection {

  private Bisection() {}

  /**
   * The first place for which it is true; the length if there is none.
   *
   * @param isReached false up to a place, and true from there on
   */
  static int first(int length, IntPredicate isReached) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isReached.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
