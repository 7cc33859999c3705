package vn.hoso.internal.signin;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.SignInException;
import vn.hoso.error.SignInException.Reason;
import vn.hoso.internal.portal.SafeExcerpt;
import vn.hoso.portal.signin.IdentityProvider;
import vn.hoso.portal.signin.SignInAttempt;

/** What the browser was sent back with (RFC 6749 §4.1.2), and whether it may be believed. */
final class Callback {

  private static final String ANEW = "Let the citizen begin a new sign-in.";
  private static final String CANCELLED = "access_denied";

  private final IdentityProvider provider;
  private final Map<String, List<String>> parameters;

  private Callback(IdentityProvider provider, Map<String, List<String>> parameters) {
    this.provider = provider;
    this.parameters = parameters;
  }

  /**
   * Checks a callback.
   *
   * @param text the query, or the address with it
   * @return the code
   * @throws SignInException if it brings no code, or one that may not be believed
   */
  static String codeOf(String text, SignInAttempt attempt, IdentityProvider provider) {
    if (text.length() > Limits.CALLBACK_CHARACTERS) {
      throw refused(provider, Reason.CALLBACK, "the callback is too long", ANEW);
    }
    Callback callback = new Callback(provider, URLUtils.parseParameters(queryOf(text)));
    callback.requireState(attempt);
    callback.requireProvider(attempt);
    callback.requireNoError();
    String code = callback.parameterOr("code", "");
    if (code.isEmpty()) {
      throw refused(
          provider,
          Reason.CALLBACK,
          "the callback has neither code nor error",
          "Check that the whole query of the request is handed over. " + ANEW);
    }
    return code;
  }

  /** RFC 6749 §10.12; in constant time, since a browser may ask as often as it likes. */
  private void requireState(SignInAttempt attempt) {
    byte[] expected = attempt.state().reveal().getBytes(StandardCharsets.UTF_8);
    byte[] state = parameterOr("state", "").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, state)) {
      throw refused(
          provider,
          Reason.STATE,
          "the state of the callback is not that of the attempt",
          "Somebody may have sent the citizen a link to sign in as another, or the citizen has two"
              + " windows open. "
              + ANEW);
    }
  }

  /** RFC 9700 §4.4: the code of one provider is not sent to another. */
  private void requireProvider(SignInAttempt attempt) {
    String begun = withoutQuery(attempt.authorizationUri());
    if (!begun.equals(withoutQuery(provider.authorization()))) {
      throw refused(
          provider,
          Reason.PROVIDER,
          "the attempt was begun at another provider",
          "Complete it with the SignIn that began it.");
    }
    if (!parameterOr("iss", provider.issuer()).equals(provider.issuer())) {
      throw refused(
          provider,
          Reason.PROVIDER,
          "the callback is of another issuer (RFC 9207)",
          "If every sign-in fails so, ask the operators of the provider for its issuer. " + ANEW);
    }
  }

  private void requireNoError() {
    String error = parameterOr("error", "");
    if (error.isEmpty()) {
      return;
    }
    String code = error.matches("[a-z_]{1,40}") ? error : "of an unknown form";
    if (code.equals(CANCELLED)) {
      throw new SignInException(
          Reason.CANCELLED,
          provider.authorization().toString(),
          code,
          "the citizen cancelled (access_denied)",
          "Show the page to sign in again.",
          null);
    }
    String description = SafeExcerpt.of(parameterOr("error_description", ""));
    throw new SignInException(
        Reason.PROVIDER_ERROR,
        provider.authorization().toString(),
        code,
        "the provider answers with error "
            + code
            + (description.isEmpty() ? "" : ", “" + description + "”"),
        "If every sign-in fails so, compare clientId, redirectUri, scope and acrValues with what is"
            + " registered. "
            + ANEW,
        null);
  }

  /** RFC 6749 §3.1: no parameter comes twice. */
  private String parameterOr(String name, String otherwise) {
    @Nullable List<String> values = parameters.get(name);
    if (values == null) {
      return otherwise;
    }
    if (values.size() > 1) {
      throw refused(provider, Reason.CALLBACK, "the callback has " + name + " twice", ANEW);
    }
    return values.get(0);
  }

  /** A query may have question marks of its own. */
  private static String queryOf(String text) {
    boolean address = text.startsWith("/") || text.matches("(?is)https?://.*");
    return address ? text.replaceFirst("(?s)^[^?]*\\??", "").replaceFirst("(?s)#.*", "") : text;
  }

  private static String withoutQuery(URI uri) {
    return uri.toString().replaceFirst("\\?.*", "");
  }

  private static SignInException refused(
      IdentityProvider provider, Reason reason, String problem, String advice) {
    return new SignInException(
        reason, provider.authorization().toString(), null, problem, advice, null);
  }
}
