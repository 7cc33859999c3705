package vn.hoso.internal.payment;

/** What is read of the platform's messages, at most. */
final class Limits {

  /** Bytes of a reply without a bill. */
  static final int REPLY_BYTES = 1 << 20;

  /** Bytes of a reply with a bill; 750 MiB of PDF in base64. */
  static final long BILL_BYTES = 1L << 30;

  /** Bytes of a confirmation; those known have less than one thousand. */
  static final int CONFIRMATION_BYTES = 64 * 1024;

  /** Depth of JSON; a confirmation needs 1, a reply wrapped in another 2. */
  static final int DEPTH = 20;

  /** How many times a reply may be wrapped in another. */
  static final int WRAPPINGS = 3;

  private Limits() {}
}
