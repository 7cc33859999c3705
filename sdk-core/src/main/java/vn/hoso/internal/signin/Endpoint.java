package vn.hoso.internal.signin;

import java.net.URI;
import vn.hoso.internal.call.Operation;

/** What is called at a provider, and what a refusal there means. */
enum Endpoint {
  TOKEN(
      "token",
      "the code is refused",
      "It has been used or has expired, or was given for another redirectUri or code verifier: let"
          + " the citizen begin a new sign-in. If every sign-in fails so, compare redirectUri with"
          + " what is registered."),
  REFRESH(
      "refresh",
      "the refresh token is refused",
      "It has been used, withdrawn or has expired: let the citizen sign in anew."),
  USER_INFO(
      "userinfo",
      "the access token is refused",
      "If every sign-in fails so, check the provider's userInfo address, and its scope."),
  INTROSPECT(
      "introspect",
      "the application is refused",
      "Check the provider's introspection address, clientId, clientSecret and"
          + " clientAuthentication."),
  REVOKE(
      "revoke",
      "the application is refused",
      "Check the provider's revocation address, clientId, clientSecret and clientAuthentication."),
  JWKS("jwks", "the keys are refused", "Check the provider's keysUri.");

  private final String label;
  private final String refusal;
  private final String advice;

  Endpoint(String label, String refusal, String advice) {
    this.label = label;
    this.refusal = refusal;
    this.advice = advice;
  }

  /** A refusal of what was sent to it, without a full stop. */
  String refusal() {
    return refusal;
  }

  /** What to do about it, in sentences. */
  String advice() {
    return advice;
  }

  /** Codes and refresh tokens are good once. */
  Operation at(URI uri) {
    return switch (this) {
      case TOKEN ->
          Operation.unrepeatable(
              label,
              uri,
              "The code may be used up, so that it is not sent again: let the citizen begin a new"
                  + " sign-in.");
      case REFRESH ->
          Operation.unrepeatable(
              label,
              uri,
              "The refresh token may be used up, so that it is not sent again: let the citizen sign"
                  + " in anew if it is refused the next time.");
      default -> Operation.repeatable(label, uri);
    };
  }
}
