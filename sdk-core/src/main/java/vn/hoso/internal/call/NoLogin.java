package vn.hoso.internal.call;

import java.time.Instant;
import vn.hoso.error.FailedCall;

/** For a service that wants no token. Immutable and thread-safe. */
final class NoLogin implements TokenSource {

  private static final Token NONE = new Token("", Instant.MAX);

  @Override
  public Token token(Operation operation, Budget budget, FailedCall waiting) {
    return NONE;
  }

  @Override
  public void expired(Token token) {}

  @Override
  public int renewals() {
    return 0;
  }
}
