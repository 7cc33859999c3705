package vn.hoso.simulator.axis;

/**
 * An agency as it is listed.
 *
 * @param pid id of the agency above it, or empty
 * @param oldCode its code before July 2025, or empty
 */
record Agency(String id, String pid, String code, String oldCode, String name, String mail) {

  /** Levels in the form of Quyết định 20/2020/QĐ-TTg: 1 for H17, 2 for H17.99. */
  int level() {
    return 1 + (int) code.chars().filter(c -> c == '.').count();
  }

  boolean isCalled(String wanted) {
    return code.equals(wanted) || oldCode.equals(wanted);
  }
}
