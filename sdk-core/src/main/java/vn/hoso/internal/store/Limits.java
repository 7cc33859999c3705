package vn.hoso.internal.store;

/** What is read of a reply, at most. */
final class Limits {

  /** Bytes of a reply to a search. */
  static final int SEARCH_BYTES = 32 * 1024 * 1024;

  /** Bytes of a reply that holds a file; 750 MiB of a file in base64. */
  static final long FILE_BYTES = 1L << 30;

  /** Depth of a reply's JSON; a search needs 6. */
  static final int DEPTH = 50;

  /** Characters of one text in a reply, a file in base64 aside. */
  static final int TEXT_CHARACTERS = 64 * 1024;

  /** How many times a reply may be wrapped as text in another. */
  static final int WRAPPINGS = 3;

  private Limits() {}
}
