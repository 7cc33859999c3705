package vn.hoso.internal.exchange;

/** What is read of a reply, at most. */
final class Limits {

  /** Bytes of a reply that holds a list; the directory of agencies has about 20 MiB. */
  static final long LIST_BYTES = 256L << 20;

  /** Bytes of a reply that holds a message; 2 GiB of edXML in base64. */
  static final long MESSAGE_BYTES = 3L << 30;

  /** Depth of a reply's JSON; the deepest known is 3. */
  static final int DEPTH = 50;

  /** Characters of one text in a reply, a message in base64 aside. */
  static final int TEXT_CHARACTERS = 64 * 1024;

  private Limits() {}
}
