package vn.hoso.simulator.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How an {@link IdentitySimulator} is set up. Immutable and thread-safe.
 *
 * @param port the loopback port; 0 takes any free one
 * @param clock for everything that expires
 * @param redirectUris where the application is called back, after signing in and after signing out;
 *     compared character by character (RFC 9700 §2.1)
 * @param codeLifetime of an authorization code; RFC 6749 §4.1.2 recommends 10 minutes at most
 * @param tokenLifetime of access and ID tokens
 */
public record IdentityOptions(
    int port, Clock clock, List<URI> redirectUris, Duration codeLifetime, Duration tokenLifetime) {

  public IdentityOptions {
    redirectUris = List.copyOf(redirectUris);
  }

  /** Any free port, the system's clock, codes of a minute, tokens of an hour. */
  public static IdentityOptions defaults() {
    return new IdentityOptions(
        0,
        Clock.systemUTC(),
        List.of(
            URI.create("https://dichvucong.nuithanh.example.vn/dang-nhap/ket-qua"),
            URI.create("https://dichvucong.nuithanh.example.vn/dang-xuat")),
        Duration.ofMinutes(1),
        Duration.ofHours(1));
  }

  public IdentityOptions withPort(int other) {
    return new IdentityOptions(other, clock, redirectUris, codeLifetime, tokenLifetime);
  }

  public IdentityOptions withClock(Clock other) {
    return new IdentityOptions(port, other, redirectUris, codeLifetime, tokenLifetime);
  }

  public IdentityOptions withRedirectUris(URI... others) {
    return new IdentityOptions(port, clock, List.of(others), codeLifetime, tokenLifetime);
  }
}
