package vn.hoso.portal.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.QuietListener;
import vn.hoso.internal.signin.OidcClient;
import vn.hoso.internal.signin.OidcLibrary;
import vn.hoso.internal.signin.SignInSettings;
import vn.hoso.transport.CallListener;
import vn.hoso.transport.RetryPolicy;
import vn.hoso.transport.Timeouts;

/** Builds a {@link SignIn}. Not thread-safe. */
public final class SignInBuilder {

  /** A citizen waits before a browser. */
  private static final Timeouts TIMEOUTS =
      Timeouts.of(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60));

  private static final Duration LARGEST_SKEW = Duration.ofMinutes(10);

  private @Nullable IdentityProvider provider;
  private Duration clockSkew = Duration.ofMinutes(1);
  private @Nullable SSLContext tls;
  private Timeouts timeouts = TIMEOUTS;
  private RetryPolicy retry = RetryPolicy.defaults();
  private CallListener listener = event -> {};
  private Environment environment = Environment.system(Clock.systemUTC());

  SignInBuilder() {}

  /** Where citizens sign in. Required. */
  public SignInBuilder provider(IdentityProvider provider) {
    this.provider = provider;
    return this;
  }

  /**
   * How far the provider's clock may be from this one, zero to ten minutes; a minute if not set.
   *
   * @throws IllegalArgumentException if it is another
   */
  public SignInBuilder clockSkew(Duration clockSkew) {
    if (clockSkew.isNegative() || clockSkew.compareTo(LARGEST_SKEW) > 0) {
      throw new IllegalArgumentException(
          "clockSkew is " + clockSkew + ": give zero to " + LARGEST_SKEW);
    }
    this.clockSkew = clockSkew;
    return this;
  }

  /** Whom this client trusts and who it is on TLS connections; as the JVM has it if not set. */
  public SignInBuilder tls(SSLContext tls) {
    this.tls = Objects.requireNonNull(tls, "tls");
    return this;
  }

  /**
   * How long it waits; 5 seconds to connect, 20 seconds an attempt, a minute for all calls of one
   * sign-in if not set.
   */
  public SignInBuilder timeouts(Timeouts timeouts) {
    this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
    return this;
  }

  public SignInBuilder retry(RetryPolicy retry) {
    this.retry = Objects.requireNonNull(retry, "retry");
    return this;
  }

  /** Hears of every call; must be thread-safe. */
  public SignInBuilder listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /** The clock by which tokens expire; the system's if not set. */
  public SignInBuilder clock(Clock clock) {
    this.environment = Environment.system(clock);
    return this;
  }

  /** For tests: time and chance held. */
  SignInBuilder environment(Environment environment) {
    this.environment = environment;
    return this;
  }

  /**
   * Builds the client; nothing is sent yet.
   *
   * @throws IllegalStateException if the provider is not set, or the library for OpenID Connect is
   *     not on the class path
   * @throws IllegalArgumentException if the provider's {@code keys} are no JWKS
   */
  public SignIn build() {
    if (provider == null) {
      throw new IllegalStateException(
          "SignIn: provider is missing; set it, such as"
              + " provider(IdentityProvider.nationalPortal(id, secret, redirectUri).build())");
    }
    OidcLibrary.require();
    SignInSettings settings =
        new SignInSettings(provider, clockSkew, tls, timeouts, retry, new QuietListener(listener));
    return new SignIn(new OidcClient(settings, environment));
  }
}
