package vn.hoso.internal.portal;

/** What is read of a reply of the portal, at most. */
final class Limits {

  /** Bytes of a reply; the rest is not read and the reply is refused. */
  static final int REPLY_BYTES = 32 * 1024 * 1024;

  /** Depth of a reply's JSON; a procedure needs 7. */
  static final int REPLY_DEPTH = 100;

  /** How many times a reply may be wrapped as text in another. */
  static final int WRAPPINGS = 3;

  /** Characters of a reply that an exception keeps for support. */
  static final int KEPT_CHARACTERS = 4096;

  /** Characters of a reply in the message of an exception. */
  static final int EXCERPT_CHARACTERS = 200;

  /** Steps in one request for progress; one system sends no more. */
  static final int STEPS_PER_REQUEST = 10;

  /** Bytes of a catalogue's file; its JSON is not longer than the reply that it came in. */
  static final int CATALOGUE_FILE_BYTES = 2 * REPLY_BYTES;

  private Limits() {}
}
