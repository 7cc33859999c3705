package vn.hoso.signature.key.remote;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.key.Pin;

/**
 * What a signer gives instead of approving on a phone: the password of the account, a PIN, a
 * one-time password. Each is asked for when it is sent, and neither kept nor stored in a ticket. It
 * is sent once for each call of the application, never again by itself, also when the service does
 * not know the login any more. Which of them a service takes is said at its provider; others are
 * refused before anything is sent.
 *
 * <p>Immutable; thread-safe if the suppliers are.
 */
public final class SignerSecrets {

  private static final SignerSecrets NONE = new SignerSecrets(null, null, null);

  private final @Nullable Supplier<Pin> password;
  private final @Nullable Supplier<Pin> pin;
  private final @Nullable Supplier<Pin> otp;

  private SignerSecrets(
      @Nullable Supplier<Pin> password, @Nullable Supplier<Pin> pin, @Nullable Supplier<Pin> otp) {
    this.password = password;
    this.pin = pin;
    this.otp = otp;
  }

  /** Nothing: the signer approves on a phone. */
  public static SignerSecrets none() {
    return NONE;
  }

  /** Of the signer's account. */
  public SignerSecrets password(Supplier<Pin> value) {
    return new SignerSecrets(value, pin, otp);
  }

  /** Of the signer's key. */
  public SignerSecrets pin(Supplier<Pin> value) {
    return new SignerSecrets(password, value, otp);
  }

  /** One-time password, by SMS or from an authenticator (TOTP). */
  public SignerSecrets otp(Supplier<Pin> value) {
    return new SignerSecrets(password, pin, value);
  }

  public Optional<Supplier<Pin>> password() {
    return Optional.ofNullable(password);
  }

  public Optional<Supplier<Pin>> pin() {
    return Optional.ofNullable(pin);
  }

  public Optional<Supplier<Pin>> otp() {
    return Optional.ofNullable(otp);
  }

  boolean isNone() {
    return password == null && pin == null && otp == null;
  }

  /** Says which there are, not what they are. */
  @Override
  public String toString() {
    return "SignerSecrets[password %s, PIN %s, OTP %s]"
        .formatted(given(password), given(pin), given(otp));
  }

  private static String given(@Nullable Supplier<Pin> secret) {
    return secret == null ? "none" : "given";
  }
}
