package vn.hoso.signature.time;

import java.time.Instant;

/**
 * A time-stamp token that was checked against its request. Whether its issuer is trusted is the
 * verifier's question.
 *
 * <p>Immutable and thread-safe.
 */
public final class TimeStamp {

  private final byte[] token;
  private final Instant time;

  TimeStamp(byte[] token, Instant time) {
    this.token = token;
    this.time = time;
  }

  /** The TimeStampToken (RFC 3161 §2.4.2) as it came: a CMS signature with its certificate. */
  public byte[] token() {
    return token.clone();
  }

  /** The time that the service asserts. */
  public Instant time() {
    return time;
  }

  @Override
  public String toString() {
    return "TimeStamp[" + time + "]";
  }
}
