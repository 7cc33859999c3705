package vn.hoso.internal.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoso.portal.signin.IdentityProvider;
import vn.hoso.portal.signin.SignInAttempt;
import vn.hoso.portal.signin.SignOut;
import vn.hoso.portal.signin.TokenKind;
import vn.hoso.transport.Secret;

/** Builds what is asked of a provider. Thread-safe. */
final class OidcRequests {

  private final IdentityProvider provider;
  private final ClientID clientId;

  OidcRequests(IdentityProvider provider) {
    this.provider = provider;
    this.clientId = new ClientID(provider.clientId());
  }

  /** State, nonce and verifier have 256 random bits each. */
  SignInAttempt attempt() {
    State state = new State();
    Nonce nonce = new Nonce();
    AuthenticationRequest.Builder request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, Scope.parse(provider.scope()), clientId, provider.redirectUri())
            .endpointURI(provider.authorization())
            .state(state)
            .nonce(nonce);
    provider.acrValues().ifPresent(level -> request.acrValues(List.of(new ACR(level))));
    Optional<Secret> verifier = Optional.empty();
    if (provider.pkce()) {
      CodeVerifier made = new CodeVerifier();
      request.codeChallenge(made, CodeChallengeMethod.S256);
      verifier = Optional.of(Secret.of(made.getValue()));
    }
    return new SignInAttempt(
        request.build().toURI(),
        Secret.of(state.getValue()),
        Secret.of(nonce.getValue()),
        verifier);
  }

  HTTPRequest exchange(String code, SignInAttempt attempt) {
    CodeVerifier verifier =
        attempt.codeVerifier().map(secret -> new CodeVerifier(secret.reveal())).orElse(null);
    return token(
        new AuthorizationCodeGrant(new AuthorizationCode(code), provider.redirectUri(), verifier));
  }

  HTTPRequest refresh(Secret refreshToken) {
    return token(new RefreshTokenGrant(new RefreshToken(refreshToken.reveal())));
  }

  /** Not the library's UserInfoRequest, which puts the token of a POST into the form. */
  HTTPRequest userInfo(Secret accessToken) {
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, provider.userInfo());
    request.setAuthorization(new BearerAccessToken(accessToken.reveal()).toAuthorizationHeader());
    return request;
  }

  /** With {@code state=0}, as seen; what it is for is not known. */
  HTTPRequest introspection(URI address, Secret accessToken) {
    return new TokenIntrospectionRequest(
            address,
            client(),
            new BearerAccessToken(accessToken.reveal()),
            Map.of("state", List.of("0")))
        .toHTTPRequest();
  }

  HTTPRequest revocation(URI address, Secret token, TokenKind kind) {
    Token revoked =
        switch (kind) {
          case ACCESS_TOKEN -> new BearerAccessToken(token.reveal());
          case REFRESH_TOKEN -> new RefreshToken(token.reveal());
        };
    return new TokenRevocationRequest(address, client(), revoked).toHTTPRequest();
  }

  SignOut signOut(URI address, Secret idToken, URI postLogoutRedirectUri) {
    JWT hint;
    try {
      hint = JWTParser.parse(idToken.reveal());
    } catch (ParseException e) {
      // Not with its cause: that may quote the token.
      throw new IllegalArgumentException(
          "idToken is not a JWT: give SignInTokens.idToken() of the sign-in");
    }
    State state = new State();
    URI uri = new LogoutRequest(address, hint, postLogoutRedirectUri, state).toURI();
    return new SignOut(uri, Secret.of(state.getValue()));
  }

  private HTTPRequest token(AuthorizationGrant grant) {
    return new TokenRequest.Builder(provider.token(), client(), grant).build().toHTTPRequest();
  }

  private ClientAuthentication client() {
    var secret = new com.nimbusds.oauth2.sdk.auth.Secret(provider.clientSecret().reveal());
    return switch (provider.clientAuthentication()) {
      case FORM -> new ClientSecretPost(clientId, secret);
      case BASIC -> new ClientSecretBasic(clientId, secret);
    };
  }
}
