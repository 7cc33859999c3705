package vn.hoso.simulator.portal;

/** Where the adapter looks for the {@code dstcode} of a call; both places are in use. */
public enum DstcodePlace {
  /** In the query string only. */
  QUERY,
  /** In the HTTP header {@code dstcode} only. */
  HEADER,
  /** In one of them, or the same in both. */
  EITHER
}
