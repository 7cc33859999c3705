package vn.hoso.internal.lgsp;

import java.time.Duration;

/** What is read of a gateway's answers, at most, and how long a token is kept. */
final class Limits {

  /** Bytes of an answer to a login; a token is a few thousand, if it is a JWT. */
  static final int REPLY_BYTES = 256 * 1024;

  /** Bytes of the reply of a service that this client knows. */
  static final int SERVICE_BYTES = 8 * 1024 * 1024;

  /** Depth of a service's JSON. */
  static final int DEPTH = 100;

  /**
   * Characters of one text in a service's JSON, such as a file in base64: the reply has a limit.
   */
  static final int TEXT_CHARACTERS = Integer.MAX_VALUE;

  /** Characters of an answer that an exception keeps for support. */
  static final int KEPT_CHARACTERS = 4096;

  /** Of a token whose end is not told, or not in a form that is known. Assumed. */
  static final Duration UNTOLD_LIFETIME = Duration.ofMinutes(5);

  /** Longer than this no token is kept, whatever its end. */
  static final Duration LONGEST_LIFETIME = Duration.ofDays(1);

  /** How long before its end a token is renewed; half its life, if that is less. */
  static final Duration MARGIN = Duration.ofMinutes(1);

  private Limits() {}
}
