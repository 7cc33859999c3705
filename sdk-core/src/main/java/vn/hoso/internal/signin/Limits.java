package vn.hoso.internal.signin;

import java.time.Duration;

/** What is taken from a provider or a browser, at most. */
final class Limits {

  /** Bytes of a reply; the rest is not read and the reply is refused. */
  static final int REPLY_BYTES = 1024 * 1024;

  /** Characters of a callback. */
  static final int CALLBACK_CHARACTERS = 16 * 1024;

  /** Characters of a reply that an exception keeps for support. */
  static final int KEPT_CHARACTERS = 4096;

  /** Bits of an RSA key, at least (RFC 7518 §3.3). */
  static final int RSA_BITS = 2048;

  /** How long keys are used before they are fetched anew, so that withdrawn ones end. */
  static final Duration KEYS_MAX_AGE = Duration.ofHours(1);

  /** Keys are not fetched for the sake of an unknown one more often than this. */
  static final Duration KEYS_MIN_AGE = Duration.ofSeconds(10);

  private Limits() {}
}
