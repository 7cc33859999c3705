package vn.hoso.portal.signin;

import java.net.URI;
import vn.hoso.error.HosoException;
import vn.hoso.internal.signin.OidcClient;
import vn.hoso.transport.Secret;

/**
 * Signs citizens, enterprises and organisations in at an {@link IdentityProvider}: OpenID Connect's
 * authorization code flow. Immutable and thread-safe; make one and share it. It holds one thread
 * and its connections until {@link #close()}.
 *
 * <p>A code is good once, so that its exchange is never repeated after it may have arrived: then
 * the sign-in ends in an {@link vn.hoso.error.OutcomeUnknownException}, and the citizen begins
 * anew. Everything that is only read is repeated, as {@link vn.hoso.transport.RetryPolicy} says.
 */
public final class SignIn implements AutoCloseable {

  private final OidcClient client;

  SignIn(OidcClient client) {
    this.client = client;
  }

  /** Begins to build one. */
  public static SignInBuilder builder() {
    return new SignInBuilder();
  }

  /**
   * Begins a sign-in; nothing is sent. Keep the attempt in the citizen's session, and send the
   * browser to {@link SignInAttempt#authorizationUri()}.
   */
  public SignInAttempt start() {
    return client.start();
  }

  /**
   * Completes a sign-in: checks the callback, exchanges its code, checks the ID token, and reads
   * the claims.
   *
   * @param attempt from the session of the browser that came back, and taken out of it
   * @param callback what the browser was sent back with: the query of the request, or its address
   * @throws vn.hoso.error.SignInException if the citizen cancelled, or a check failed
   * @throws vn.hoso.error.OutcomeUnknownException if the exchange of the code got no clear answer
   * @throws HosoException if a call failed
   */
  public SignedInUser complete(SignInAttempt attempt, String callback) {
    return client.complete(attempt, callback);
  }

  /** The same, with the address of the callback. */
  public SignedInUser complete(SignInAttempt attempt, URI callback) {
    return complete(attempt, callback.toString());
  }

  /**
   * Gets another access token. The ID token stays the one of the sign-in.
   *
   * @throws IllegalArgumentException if there is no refresh token
   * @throws vn.hoso.error.AuthenticationException if it is refused: the citizen signs in anew
   * @throws HosoException if the call failed
   */
  public SignInTokens refresh(SignInTokens tokens) {
    return client.refresh(tokens);
  }

  /**
   * Asks what became of an access token.
   *
   * @throws IllegalStateException if the provider has no address for it
   * @throws HosoException if the call failed
   */
  public TokenStatus introspect(Secret accessToken) {
    return client.introspect(accessToken);
  }

  /**
   * Withdraws a token; one that is not known any more is a success.
   *
   * @throws IllegalStateException if the provider has no address for it
   * @throws HosoException if the call failed
   */
  public void revoke(Secret token, TokenKind kind) {
    client.revoke(token, kind);
  }

  /**
   * Where to send the browser to sign out at the provider as well; nothing is sent. End the
   * application's own session first.
   *
   * @param idToken of the sign-in
   * @param postLogoutRedirectUri where the browser comes back to; exactly as it is registered
   * @throws IllegalStateException if the provider has no address for it
   * @throws IllegalArgumentException if the ID token is none
   */
  public SignOut signOut(Secret idToken, URI postLogoutRedirectUri) {
    return client.signOut(idToken, postLogoutRedirectUri);
  }

  /** Ends the calls under way; later ones fail. */
  @Override
  public void close() {
    client.close();
  }
}
