package vn.hoso.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Nobody was signed in: the citizen cancelled, or what the identity provider or the browser brought
 * does not stand up to a check. The attempt is over; the citizen may begin a new one.
 */
public final class SignInException extends HosoException {

  private static final long serialVersionUID = 1L;

  /** Which check failed. */
  public enum Reason {
    /** The citizen did not want to ({@code access_denied}). Nothing is wrong. */
    CANCELLED,
    /** The provider sent the browser back with another error. */
    PROVIDER_ERROR,
    /** The callback has neither code nor error, or a parameter twice. */
    CALLBACK,
    /** The callback is not of this attempt: RFC 6749 §10.12. */
    STATE,
    /** Attempt or callback are of another provider: RFC 9700 §4.4. */
    PROVIDER,
    /** The token reply has no ID token, or one that is none. */
    ID_TOKEN,
    /** The ID token is not signed, or with an algorithm that is not accepted. */
    ALGORITHM,
    /** The ID token is signed with a key that the provider does not publish. */
    KEY,
    /** The signature of the ID token does not match. */
    SIGNATURE,
    /** The ID token is of another issuer. */
    ISSUER,
    /** The ID token is for another application. */
    AUDIENCE,
    /** The ID token has expired, or is not issued yet. */
    TIME,
    /** The ID token is of another attempt. */
    NONCE,
    /** The user info is of another account than the ID token. */
    SUBJECT,
    /** The user info lacks what an account is known by. */
    CLAIMS
  }

  private final Reason reason;
  private final @Nullable String providerCode;

  /**
   * For the clients of this module, and for tests of applications.
   *
   * @param provider the provider, such as its address
   * @param providerCode the provider's own error code, if it gave one
   * @param problem what is wrong, without a full stop
   * @param advice what to do, in sentences
   */
  public SignInException(
      Reason reason,
      String provider,
      @Nullable String providerCode,
      String problem,
      String advice,
      @Nullable Throwable cause) {
    super("Sign-in at " + provider + ": " + problem + ". " + advice, cause);
    this.reason = reason;
    this.providerCode = providerCode;
  }

  /** Which check failed. */
  public Reason reason() {
    return reason;
  }

  /** The provider's own error code, such as {@code login_required}, if it gave one. */
  public Optional<String> providerCode() {
    return Optional.ofNullable(providerCode);
  }

  /** Never: the same callback fails again. A new attempt is another sign-in. */
  @Override
  public boolean worthRetry() {
    return false;
  }
}
