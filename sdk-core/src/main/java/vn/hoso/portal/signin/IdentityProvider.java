package vn.hoso.portal.signin;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.transport.Secret;

/**
 * An identity provider, and the application as it is registered there. Immutable and thread-safe.
 *
 * <p>Of both presets only the address of authorize is confirmed by public material. That the
 * portal's provider has the default paths of WSO2 Identity Server, which it is, is assumed.
 */
public final class IdentityProvider {

  private static final URI NATIONAL_PORTAL = URI.create("https://xacthuc.dichvucong.gov.vn");
  private static final URI VNEID_AUTHORIZATION = URI.create("https://sso.dancuquocgia.gov.vn/auth");

  private final String clientId;
  private final Secret clientSecret;
  private final URI redirectUri;
  private final URI authorization;
  private final URI token;
  private final URI userInfo;
  private final @Nullable URI introspection;
  private final @Nullable URI revocation;
  private final @Nullable URI logout;
  private final String issuer;
  private final @Nullable URI keysUri;
  private final @Nullable String keys;
  private final Set<SigningAlgorithm> algorithms;
  private final String scope;
  private final @Nullable String acrValues;
  private final boolean pkce;
  private final ClientAuthentication clientAuthentication;
  private final String linkingClaim;

  IdentityProvider(IdentityProviderBuilder set) {
    this.clientId = set.clientId;
    this.clientSecret = set.clientSecret;
    this.redirectUri = set.redirectUri;
    this.authorization = required(set.authorization, "authorization");
    this.token = required(set.token, "token");
    this.userInfo = required(set.userInfo, "userInfo");
    this.introspection = set.introspection;
    this.revocation = set.revocation;
    this.logout = set.logout;
    this.issuer = required(set.issuer, "issuer");
    this.keysUri = set.keysUri;
    this.keys = set.keys;
    this.algorithms = set.algorithms;
    this.scope = set.scope;
    this.acrValues = set.acrValues;
    this.pkce = set.pkce;
    this.clientAuthentication = set.clientAuthentication;
    this.linkingClaim = set.linkingClaim;
    if (keysUri == null && keys == null) {
      throw new IllegalStateException(
          "IdentityProvider: give keysUri or keys; without the provider's public keys no ID token"
              + " can be checked");
    }
  }

  /**
   * The national portal's (xacthuc.dichvucong.gov.vn). Authorize and {@code acr_values} LoA1 are as
   * seen; token, user info, introspection, revocation, logout, keys and issuer are the defaults of
   * WSO2 Identity Server and assumed.
   *
   * @param redirectUri where the citizen's browser comes back to; exactly as it is registered
   */
  public static IdentityProviderBuilder nationalPortal(
      String clientId, Secret clientSecret, URI redirectUri) {
    return builder(clientId, clientSecret, redirectUri).wso2(NATIONAL_PORTAL).acrValues("LoA1");
  }

  /**
   * VNeID (sso.dancuquocgia.gov.vn). Authorize is as seen; token endpoint, user info, issuer and
   * keys have to be set, as the operators gave them with the registration.
   *
   * @param redirectUri where the citizen's browser comes back to; exactly as it is registered
   */
  public static IdentityProviderBuilder vneid(
      String clientId, Secret clientSecret, URI redirectUri) {
    return builder(clientId, clientSecret, redirectUri).authorization(VNEID_AUTHORIZATION);
  }

  /**
   * Another, such as a province's own; nothing is preset but the scope {@code openid}, RS256 and
   * PKCE.
   */
  public static IdentityProviderBuilder builder(
      String clientId, Secret clientSecret, URI redirectUri) {
    return new IdentityProviderBuilder(clientId, clientSecret, redirectUri);
  }

  public String clientId() {
    return clientId;
  }

  public Secret clientSecret() {
    return clientSecret;
  }

  public URI redirectUri() {
    return redirectUri;
  }

  /** Where the citizen's browser is sent to. */
  public URI authorization() {
    return authorization;
  }

  /** Where codes are exchanged. */
  public URI token() {
    return token;
  }

  /** Where the claims are. */
  public URI userInfo() {
    return userInfo;
  }

  /** Where a token's state is asked for, if anywhere. */
  public Optional<URI> introspection() {
    return Optional.ofNullable(introspection);
  }

  /** Where tokens are withdrawn, if anywhere. */
  public Optional<URI> revocation() {
    return Optional.ofNullable(revocation);
  }

  /** Where the citizen's browser is sent to sign out, if anywhere. */
  public Optional<URI> logout() {
    return Optional.ofNullable(logout);
  }

  /** What the provider's ID tokens have to say who issued them. */
  public String issuer() {
    return issuer;
  }

  /** Where the provider's public keys are, unless {@link #keys()} has them. */
  public Optional<URI> keysUri() {
    return Optional.ofNullable(keysUri);
  }

  /** The provider's public keys as JWKS, unless they are at {@link #keysUri()}. */
  public Optional<String> keys() {
    return Optional.ofNullable(keys);
  }

  /** How an ID token may be signed. */
  public Set<SigningAlgorithm> algorithms() {
    return algorithms;
  }

  /** What the application asks for, separated by blanks. */
  public String scope() {
    return scope;
  }

  /** The level of assurance that the application asks for, if it does. */
  public Optional<String> acrValues() {
    return Optional.ofNullable(acrValues);
  }

  /** Whether the code is bound to the attempt by a secret of its own (RFC 7636). */
  public boolean pkce() {
    return pkce;
  }

  public ClientAuthentication clientAuthentication() {
    return clientAuthentication;
  }

  /** The claim by which the application knows an account again. */
  public String linkingClaim() {
    return linkingClaim;
  }

  /** The provider's address, and nothing of the application. */
  @Override
  public String toString() {
    return "IdentityProvider[" + authorization + "]";
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException(
          "IdentityProvider: "
              + name
              + " is missing; ask the operators of the provider for it and set it with "
              + name
              + "(…)");
    }
    return value;
  }
}
