package vn.hoso.internal.population;

/** What is read of a reply of the database, at most. */
final class Limits {

  /** Bytes; a citizen has a few thousand. */
  static final int REPLY_BYTES = 1 << 20;

  /** How many times an envelope may be wrapped in JSON. */
  static final int WRAPPINGS = 3;

  private Limits() {}
}
