package vn.hoso.simulator.portal;

/** How {@code error_code} is written; three forms of success have been seen. */
public enum ErrorCodeForm {
  /** A JSON integer, success is {@code 0}. */
  INTEGER,
  /** A JSON string, success is {@code "0"}. */
  STRING,
  /** A JSON string, success is {@code "00"}. */
  PADDED_STRING
}
