package vn.hoso.internal.lgsp;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceReply;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.call.SharedLogin;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenSource;
import vn.hoso.internal.http.MemoryHttp;
import vn.hoso.lgsp.ClientCredentials;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.lgsp.OwnLogin;
import vn.hoso.lgsp.SystemKey;
import vn.hoso.transport.CallListener;

/** What a client shows to a gateway, and where it has it from. Thread-safe. */
public final class LgspAccess {

  /** The status with which a gateway refuses a token. */
  public static final int UNAUTHORIZED = 401;

  /** A token that is refused when it was only just issued does not become better by another. */
  private static final int RENEWALS = 1;

  private static final String LOGIN = "login";
  private static final String TOKEN = "token";

  private final LgspAuthentication authentication;
  private final TokenSource tokens;

  private LgspAccess(LgspAuthentication authentication, TokenSource tokens) {
    this.authentication = authentication;
    this.tokens = tokens;
  }

  /** Nothing is sent yet. */
  public static LgspAccess of(
      LgspAuthentication authentication,
      MemoryHttp http,
      Environment environment,
      CallListener listener) {
    TokenSource tokens;
    if (authentication instanceof ClientCredentials credentials) {
      TokenRequest request = TokenRequest.of(credentials);
      tokens = login(TOKEN, credentials.tokenEndpoint(), request, http, environment, listener);
    } else if (authentication instanceof OwnLogin login) {
      TokenRequest request = TokenRequest.of(login);
      tokens = login(LOGIN, login.loginEndpoint(), request, http, environment, listener);
    } else {
      tokens = TokenSource.none();
    }
    return new LgspAccess(authentication, tokens);
  }

  private static TokenSource login(
      String name,
      URI endpoint,
      TokenRequest request,
      MemoryHttp http,
      Environment environment,
      CallListener listener) {
    TokenLogin login = new TokenLogin(request, http, environment.clock());
    return new SharedLogin(
        Operation.repeatable(name, endpoint), RENEWALS, login, environment, listener);
  }

  public TokenSource tokens() {
    return tokens;
  }

  /** The headers that show the token, or what takes its place; may be added to. */
  public Map<String, String> headers(Token token) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (authentication instanceof ClientCredentials credentials) {
      headers.put("Authorization", "Bearer " + token.value());
      headers.putAll(TokenRequest.accessTokenHeader(credentials));
    } else if (authentication instanceof OwnLogin login) {
      String bearer = "Bearer " + token.value();
      login
          .tokenHeader()
          .ifPresentOrElse(
              name -> headers.put(name, token.value()), () -> headers.put("Authorization", bearer));
    } else if (authentication instanceof SystemKey key) {
      headers.put("X-SystemId", key.systemId());
      headers.put("X-SecretKey", key.secretKey().reveal());
    }
    return headers;
  }

  /** What is thrown if no other token helps. */
  public AuthenticationException refused(FailedCall call, ServiceReply kept) {
    return authentication instanceof SystemKey
        ? new AuthenticationException(
            call,
            kept,
            "the gateway refuses X-SystemId and X-SecretKey",
            "Check the SystemKey that the client was built with, and with the operators of the"
                + " LGSP that it may use this service.",
            null)
        : new AuthenticationException(
            call,
            kept,
            "a token that was only just issued is refused",
            "Check with the operators of the LGSP that the account is subscribed to this service,"
                + " and that the token endpoint is the one of this gateway.",
            null);
  }
}
