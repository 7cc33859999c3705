package vn.hoso.signature.key.remote;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.remote.CscCodec;
import vn.hoso.signature.internal.remote.CscDialect;
import vn.hoso.signature.internal.remote.RemoteCodec;
import vn.hoso.signature.key.Pin;

/**
 * A service with the API of the Cloud Signature Consortium, version 1 (1.0.4) or 2. The signer
 * gives PIN and OTP to the application, approves on a phone while the service holds the call, or
 * has authorized the access token on the service's own pages.
 *
 * <p>Of {@link SignerSecrets} it takes PIN and OTP, either or both, and none if the token
 * authorizes.
 *
 * <p>Immutable; thread-safe if the suppliers of secrets are.
 */
public final class CscProvider extends RemoteProvider {

  private static final String TOKEN_PATH = "oauth2/token";
  private static final RemoteCodes CODES =
      new RemoteCodes(
          Set.of(),
          Set.of("authorization_pending"),
          Set.of("access_denied"),
          Set.of("expired_token"));

  private final CscDialect dialect;

  private CscProvider(URI base, CscDialect dialect) {
    super("CSC v" + dialect.version(), base);
    this.dialect = dialect;
  }

  /**
   * Version 1, with an access token that the application gets, for example by the authorization
   * code flow of OAuth 2 in the signer's browser.
   *
   * @param base such as {@code https://service.example/csc/v1/}
   * @param accessToken asked for at each call
   */
  public static CscProvider v1(URI base, Supplier<Pin> accessToken) {
    return new CscProvider(base, dialect(1, null, accessToken));
  }

  /** Version 2, see {@link #v1(URI, Supplier)}. */
  public static CscProvider v2(URI base, Supplier<Pin> accessToken) {
    return new CscProvider(base, dialect(2, null, accessToken));
  }

  /** Version 1, with OAuth 2 client credentials (RFC 6749 §4.4). */
  public static CscProvider v1(URI base, String clientId, Supplier<Pin> clientSecret) {
    return new CscProvider(base, dialect(1, clientId, clientSecret));
  }

  /** Version 2, with OAuth 2 client credentials (RFC 6749 §4.4). */
  public static CscProvider v2(URI base, String clientId, Supplier<Pin> clientSecret) {
    return new CscProvider(base, dialect(2, clientId, clientSecret));
  }

  /**
   * Where tokens are issued, relative to the base or absolute; {@code oauth2/token} by default. It
   * may be on another host, and has to be https where the base has to.
   *
   * @throws IllegalArgumentException if it is no URI reference (RFC 3986 §4.1)
   */
  public CscProvider tokenPath(String value) {
    URI unused = base().resolve(value);
    return new CscProvider(base(), dialect.withTokenPath(value));
  }

  /**
   * The access token has the scope {@code credential}: the signer has authorized these signatures
   * on the service's own pages, and {@code credentials/authorize} is not called.
   */
  public CscProvider authorizedByToken() {
    return new CscProvider(base(), dialect.authorizedByTheToken());
  }

  /** Version 2 only: the service answers later, and is asked ({@code signPolling}). */
  public CscProvider asynchronous() {
    requireVersion2();
    return new CscProvider(base(), dialect.answeringLater(null));
  }

  /** Version 2 only: the service answers later, to this address, and can be asked, too. */
  public CscProvider asynchronous(URI responseUri) {
    requireVersion2();
    return new CscProvider(base(), dialect.answeringLater(responseUri));
  }

  /** What the codes in {@code error} mean, where they differ from the defaults. */
  public CscProvider codes(RemoteCodes value) {
    return new CscProvider(base(), dialect.with(value));
  }

  public RemoteCodes codes() {
    return dialect.codes();
  }

  private void requireVersion2() {
    if (dialect.version() != 2) {
      throw new IllegalArgumentException(
          "asynchronous needs version 2 of the API, and this is version " + dialect.version());
    }
  }

  private static CscDialect dialect(int version, @Nullable String clientId, Supplier<Pin> secret) {
    return new CscDialect(version, TOKEN_PATH, clientId, secret, false, false, null, CODES);
  }

  @Override
  RemoteCodec codec() {
    return new CscCodec(dialect);
  }

  @Override
  List<URI> addresses() {
    return List.of(base(), base().resolve(dialect.tokenPath()));
  }

  @Override
  boolean takes(SignerSecrets secrets) {
    return secrets.isNone() || (!dialect.authorizedByToken() && secrets.password().isEmpty());
  }

  @Override
  boolean answersAtOnce(SignerSecrets secrets) {
    return !dialect.asynchronous();
  }
}
