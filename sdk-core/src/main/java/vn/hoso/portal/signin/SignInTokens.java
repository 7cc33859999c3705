package vn.hoso.portal.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.hoso.transport.Secret;

/**
 * What the provider gave the application for one citizen. Immutable and thread-safe.
 *
 * @param accessToken opens the user info
 * @param refreshToken brings another access token, if the provider gives such
 * @param idToken checked; needed again to sign out
 * @param expires when the access token ends, if the provider says
 * @param scope what was granted; empty if the provider does not say, which means what was asked for
 */
public record SignInTokens(
    Secret accessToken,
    Optional<Secret> refreshToken,
    Secret idToken,
    Optional<Instant> expires,
    Set<String> scope) {

  public SignInTokens {
    scope = Set.copyOf(scope);
  }
}
