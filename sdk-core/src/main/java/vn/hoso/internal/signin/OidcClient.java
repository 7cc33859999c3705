package vn.hoso.internal.signin;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.FailedCall;
import vn.hoso.error.SignInException;
import vn.hoso.error.SignInException.Reason;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.portal.signin.IdentityProvider;
import vn.hoso.portal.signin.SignInAttempt;
import vn.hoso.portal.signin.SignInTokens;
import vn.hoso.portal.signin.SignOut;
import vn.hoso.portal.signin.SignedInUser;
import vn.hoso.portal.signin.TokenKind;
import vn.hoso.portal.signin.TokenStatus;
import vn.hoso.transport.Secret;

/** The steps of a sign-in, one after another. Thread-safe. */
public final class OidcClient implements AutoCloseable {

  /** What a token reply brings; the ID token is not checked yet, and may be missing. */
  private record Granted(
      Secret access,
      Optional<Secret> refresh,
      Optional<Secret> id,
      Optional<Instant> expires,
      Set<String> scope) {

    SignInTokens with(Secret idToken, Optional<Secret> olderRefresh) {
      return new SignInTokens(access, refresh.or(() -> olderRefresh), idToken, expires, scope);
    }
  }

  private final IdentityProvider provider;
  private final Clock clock;
  private final OidcRequests requests;
  private final OidcReplies replies;
  private final IdTokenCheck idTokens;
  private final OidcCalls calls;

  /**
   * Opens a client.
   *
   * @throws IllegalArgumentException if the provider's keys are no JWKS
   */
  public OidcClient(SignInSettings settings, Environment environment) {
    this.provider = settings.provider();
    this.clock = environment.clock();
    this.requests = new OidcRequests(provider);
    this.replies = new OidcReplies(clock);
    Optional<JWKSource<ProviderKeys.Lookup>> given = provider.keys().map(OidcClient::given);
    this.calls = new OidcCalls(settings, environment);
    this.idTokens =
        new IdTokenCheck(
            settings,
            clock,
            given.orElseGet(
                () -> new ProviderKeys(provider.keysUri().orElseThrow(), calls, replies, clock)));
  }

  public SignInAttempt start() {
    return requests.attempt();
  }

  /** Checks callback, code, ID token and user info, in this order. */
  public SignedInUser complete(SignInAttempt attempt, String callback) {
    String code = Callback.codeOf(callback, attempt, provider);
    Budget budget = calls.budget();
    Granted granted =
        calls.call(
            Endpoint.TOKEN,
            requests.exchange(code, attempt),
            budget,
            (reply, call) -> granted(reply, Endpoint.TOKEN, call));
    Secret idToken =
        granted
            .id()
            .orElseThrow(
                () ->
                    refused(
                        Reason.ID_TOKEN,
                        "the token reply has no id_token",
                        "Check that scope has openid, and that the application is registered for"
                            + " OpenID Connect."));
    String subject =
        idTokens.subjectOf(idToken.reveal(), attempt.nonce(), new ProviderKeys.Lookup(budget));
    SignInTokens tokens = granted.with(idToken, Optional.empty());
    return calls.call(
        Endpoint.USER_INFO,
        requests.userInfo(tokens.accessToken()),
        budget,
        (reply, call) -> user(reply, subject, tokens, call));
  }

  /** Keeps what the reply does not renew. */
  public SignInTokens refresh(SignInTokens tokens) {
    Secret refreshToken =
        tokens
            .refreshToken()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The tokens have no refresh token: the provider gave none; let the citizen"
                            + " sign in anew"));
    return calls
        .call(
            Endpoint.REFRESH,
            requests.refresh(refreshToken),
            calls.budget(),
            (reply, call) -> granted(reply, Endpoint.REFRESH, call))
        .with(tokens.idToken(), tokens.refreshToken());
  }

  public TokenStatus introspect(Secret accessToken) {
    URI address = required(provider.introspection(), "introspection");
    return calls.call(
        Endpoint.INTROSPECT,
        requests.introspection(address, accessToken),
        calls.budget(),
        this::status);
  }

  public void revoke(Secret token, TokenKind kind) {
    URI address = required(provider.revocation(), "revocation");
    calls.call(
        Endpoint.REVOKE,
        requests.revocation(address, token, kind),
        calls.budget(),
        (reply, call) -> {
          replies.requireSuccess(reply, Endpoint.REVOKE, call);
          return true;
        });
  }

  public SignOut signOut(Secret idToken, URI postLogoutRedirectUri) {
    URI address = required(provider.logout(), "logout");
    return requests.signOut(address, idToken, postLogoutRedirectUri);
  }

  @Override
  public void close() {
    calls.close();
  }

  private Granted granted(HttpReply reply, Endpoint endpoint, FailedCall call) {
    JSONObject json = new JSONObject(replies.json(reply, endpoint, call));
    try {
      AccessToken access = AccessToken.parse(json);
      @Nullable RefreshToken refresh = RefreshToken.parse(json);
      return new Granted(
          Secret.of(access.getValue()),
          Optional.ofNullable(refresh).map(token -> Secret.of(token.getValue())),
          json.get("id_token") instanceof String id && !id.isBlank()
              ? Optional.of(Secret.of(id))
              : Optional.empty(),
          expiry(access.getLifetime()),
          access.getScope() == null ? Set.of() : Set.copyOf(access.getScope().toStringList()));
    } catch (ParseException e) {
      // Not a cause: its message may quote the reply.
      throw replies.unreadable(reply, call, "the reply has no access token that can be used");
    }
  }

  private Optional<Instant> expiry(long seconds) {
    return seconds > 0
        ? Optional.of(clock.instant().plusSeconds(Math.min(seconds, Integer.MAX_VALUE)))
        : Optional.empty();
  }

  /** OpenID Connect Core §5.3.2: claims of another subject are not used. */
  private SignedInUser user(HttpReply reply, String subject, SignInTokens tokens, FailedCall call) {
    Map<String, Object> claims = replies.json(reply, Endpoint.USER_INFO, call);
    if (!subject.equals(claims.get("sub"))) {
      throw refused(
          Reason.SUBJECT,
          "the user info is not of the account that the ID token names",
          "Nobody is signed in. Check that the userInfo address is this provider's; otherwise report"
              + " it to its operators.");
    }
    try {
      return SignedInUser.of(claims, provider.linkingClaim(), tokens);
    } catch (IllegalArgumentException e) {
      throw new SignInException(
          Reason.CLAIMS,
          provider.authorization().toString(),
          null,
          "the user info cannot be used: " + e.getMessage(),
          "Ask the operators of the provider which claims the application gets; the claim that"
              + " accounts are known by is set with linkingClaim.",
          e);
    }
  }

  /** A provider that does not say {@code active} says at least until when (seen so). */
  private TokenStatus status(HttpReply reply, FailedCall call) {
    Map<String, Object> json = replies.json(reply, Endpoint.INTROSPECT, call);
    Optional<Instant> expires =
        json.get("exp") instanceof Number seconds
            ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
            : Optional.empty();
    boolean active =
        json.containsKey("active")
            ? "true".equalsIgnoreCase(String.valueOf(json.get("active")))
            : expires.filter(clock.instant()::isBefore).isPresent();
    return new TokenStatus(
        active, Optional.ofNullable(json.get("client_id")).map(Object::toString), expires);
  }

  private static JWKSource<ProviderKeys.Lookup> given(String jwks) {
    try {
      return new ImmutableJWKSet<>(ProviderKeys.usable(jwks));
    } catch (java.text.ParseException e) {
      throw new IllegalArgumentException(
          "IdentityProvider: keys is not a set of public keys (JWKS); see the cause", e);
    }
  }

  private static URI required(Optional<URI> address, String name) {
    return address.orElseThrow(
        () ->
            new IllegalStateException(
                "IdentityProvider: "
                    + name
                    + " is missing; ask the operators of the provider for it and set it with "
                    + name
                    + "(…)"));
  }

  private SignInException refused(Reason reason, String problem, String advice) {
    return new SignInException(
        reason, provider.authorization().toString(), null, problem, advice, null);
  }
}
