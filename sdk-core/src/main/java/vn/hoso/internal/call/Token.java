package vn.hoso.internal.call;

import java.time.Instant;

/**
 * What a service gave at a login, to be shown with each request: a session or a token.
 *
 * @param value secret
 * @param freshUntil when to log in anew, before the service ends it
 */
public record Token(String value, Instant freshUntil) {

  @Override
  public String toString() {
    return "Token[redacted, " + freshUntil + "]";
  }
}
