package vn.hoso.signature;

/** Where the time of a signature comes from. */
public enum TimeSource {
  /** A time-stamp that was verified: the signature existed then. */
  TIMESTAMP,
  /** The signer's own statement, which proves nothing. */
  CLAIMED,
  /** No time is stated. */
  NONE
}
