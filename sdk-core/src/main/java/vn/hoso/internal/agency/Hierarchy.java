package vn.hoso.internal.agency;

import java.util.Arrays;

/** Which agency is above which, by their places in the list. Immutable and thread-safe. */
final class Hierarchy {

  /** Deeper than any administration; a circle in the list ends there. */
  private static final int MAX_DEPTH = 15;

  private static final int NONE = -1;

  private final int[] parents;

  /** Rows sorted by their parent, those without one first. */
  private final int[] byParent;

  private Hierarchy(int[] parents, int[] byParent) {
    this.parents = parents;
    this.byParent = byParent;
  }

  /**
   * Finds parents.
   *
   * @param byId rows sorted by id
   */
  static Hierarchy of(AgencyRows rows, int[] byId) {
    int[] parents = new int[rows.size()];
    long[] pairs = new long[rows.size()];
    for (int row = 0; row < parents.length; row++) {
      String id = rows.text(row, AgencyRows.ID);
      String parentId = rows.text(row, AgencyRows.PARENT_ID);
      int[] found = rows.find(byId, AgencyRows.ID, parentId);
      parents[row] = found.length == 0 || parentId.equalsIgnoreCase(id) ? NONE : found[0];
      pairs[row] = ((long) parents[row] << Integer.SIZE) | row;
    }
    Arrays.sort(pairs);
    return new Hierarchy(parents, Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray());
  }

  /** How many agencies there are. */
  int size() {
    return parents.length;
  }

  int[] roots() {
    return children(NONE);
  }

  int[] children(int parent) {
    int first = lowerBound(parent);
    return Arrays.copyOfRange(byParent, first, lowerBound(parent + 1));
  }

  /** How many agencies are above. */
  int depth(int row) {
    int depth = 0;
    for (int above = parents[row]; above >= 0 && depth < MAX_DEPTH; above = parents[above]) {
      depth++;
    }
    return depth;
  }

  private int lowerBound(int parent) {
    return Bisection.first(byParent.length, place -> parents[byParent[place]] >= parent);
  }
}
