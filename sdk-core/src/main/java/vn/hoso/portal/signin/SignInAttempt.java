package vn.hoso.portal.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import vn.hoso.transport.Secret;

/**
 * A sign-in that was begun: where to send the citizen's browser, and what has to be known when it
 * comes back. The application keeps it in the citizen's session on the server, in whatever store
 * its nodes share, and takes it out when the browser comes back, so that it serves once. It is not
 * for a cookie that is not encrypted: who knows it can pass another's sign-in off on the citizen.
 * Immutable and thread-safe; {@code toString()} shows nothing.
 *
 * @param authorizationUri where to send the browser; it carries the state and the nonce
 * @param state comes back with the browser and ties it to this session
 * @param nonce comes back in the ID token and ties that to this session
 * @param codeVerifier of PKCE, if it is on
 */
public record SignInAttempt(
    URI authorizationUri, Secret state, Secret nonce, Optional<Secret> codeVerifier) {

  private static final String VERSION = "1";
  private static final int PARTS = 5;
  private static final int LONGEST = 16 * 1024;

  /**
   * As text of letters, digits, {@code -}, {@code _} and dots, for a session store. It is as secret
   * as the attempt.
   */
  public String toStoredString() {
    return String.join(
        ".",
        VERSION,
        encoded(authorizationUri.toString()),
        encoded(state.reveal()),
        encoded(nonce.reveal()),
        encoded(codeVerifier.map(Secret::reveal).orElse("")));
  }

  /**
   * Reads what {@link #toStoredString()} wrote, by whatever node.
   *
   * @throws IllegalArgumentException if the text is something else; the message does not repeat it
   */
  public static SignInAttempt fromStoredString(String stored) {
    String[] parts = stored.split("\\.", -1);
    if (stored.length() > LONGEST || parts.length != PARTS || !parts[0].equals(VERSION)) {
      throw unreadable();
    }
    try {
      String verifier = decoded(parts[4]);
      return new SignInAttempt(
          URI.create(decoded(parts[1])),
          Secret.of(decoded(parts[2])),
          Secret.of(decoded(parts[3])),
          verifier.isEmpty() ? Optional.empty() : Optional.of(Secret.of(verifier)));
    } catch (IllegalArgumentException e) {
      throw unreadable(); // Not with its cause: that quotes the text.
    }
  }

  @Override
  public String toString() {
    return "SignInAttempt[redacted]";
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "Not a stored sign-in attempt: give what toStoredString() wrote; if the session lost it,"
            + " begin a new sign-in");
  }
}
