package vn.hoso.portal.signin;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.transport.Secret;

/**
 * Builds an {@link IdentityProvider}. Every address can be set, such as that of a security server
 * in between. Addresses are http or https: over http, whoever is on the way reads secret and
 * tokens, so that it is for the agency's own network alone. Not thread-safe.
 */
public final class IdentityProviderBuilder {

  final String clientId;
  final Secret clientSecret;
  final URI redirectUri;
  @Nullable URI authorization;
  @Nullable URI token;
  @Nullable URI userInfo;
  @Nullable URI introspection;
  @Nullable URI revocation;
  @Nullable URI logout;
  @Nullable String issuer;
  @Nullable URI keysUri;
  @Nullable String keys;
  Set<SigningAlgorithm> algorithms = Set.of(SigningAlgorithm.RS256);
  String scope = "openid";
  @Nullable String acrValues;
  boolean pkce = true;
  ClientAuthentication clientAuthentication = ClientAuthentication.FORM;
  String linkingClaim = "TechID";

  IdentityProviderBuilder(String clientId, Secret clientSecret, URI redirectUri) {
    this.clientId = notBlank("clientId", clientId);
    this.clientSecret = clientSecret;
    this.redirectUri = address("redirectUri", redirectUri);
  }

  /**
   * Puts every address where WSO2 Identity Server has it by default, behind one base, and the
   * issuer, which is the address of its token endpoint. Set what differs after this.
   *
   * @param base such as {@code https://xacthuc.dichvucong.gov.vn}
   */
  public IdentityProviderBuilder wso2(URI base) {
    String root = address("base", base).toString().replaceAll("/+$", "");
    return authorization(URI.create(root + "/oauth2/authorize"))
        .token(URI.create(root + "/oauth2/token"))
        .userInfo(URI.create(root + "/oauth2/userinfo"))
        .introspection(URI.create(root + "/oauth2/introspect"))
        .revocation(URI.create(root + "/oauth2/revoke"))
        .logout(URI.create(root + "/oidc/logout"))
        .keysUri(URI.create(root + "/oauth2/jwks"))
        .issuer(root + "/oauth2/token");
  }

  /** Where the citizen's browser is sent to. */
  public IdentityProviderBuilder authorization(URI authorization) {
    this.authorization = address("authorization", authorization);
    return this;
  }

  /** Where codes are exchanged. */
  public IdentityProviderBuilder token(URI token) {
    this.token = address("token", token);
    return this;
  }

  /** Where the claims are. */
  public IdentityProviderBuilder userInfo(URI userInfo) {
    this.userInfo = address("userInfo", userInfo);
    return this;
  }

  /** Where a token's state is asked for (RFC 7662). Not required. */
  public IdentityProviderBuilder introspection(URI introspection) {
    this.introspection = address("introspection", introspection);
    return this;
  }

  /** Where tokens are withdrawn (RFC 7009). Not required. */
  public IdentityProviderBuilder revocation(URI revocation) {
    this.revocation = address("revocation", revocation);
    return this;
  }

  /** Where the citizen's browser is sent to sign out. Not required. */
  public IdentityProviderBuilder logout(URI logout) {
    this.logout = address("logout", logout);
    return this;
  }

  /**
   * What ID tokens have to say who issued them, to the letter; an address as a rule. It is the
   * provider's, whatever is in between.
   */
  public IdentityProviderBuilder issuer(String issuer) {
    this.issuer = notBlank("issuer", issuer);
    return this;
  }

  /** Where the provider's public keys are. Takes the place of {@link #keys}. */
  public IdentityProviderBuilder keysUri(URI keysUri) {
    this.keysUri = address("keysUri", keysUri);
    this.keys = null;
    return this;
  }

  /**
   * The provider's public keys themselves, if they cannot be fetched: a JWKS (RFC 7517 §5). Takes
   * the place of {@link #keysUri}. When the provider changes its keys, they have to be set anew.
   */
  public IdentityProviderBuilder keys(String keys) {
    this.keys = notBlank("keys", keys);
    this.keysUri = null;
    return this;
  }

  /** How an ID token may be signed; RS256 if not set. */
  public IdentityProviderBuilder algorithms(SigningAlgorithm... algorithms) {
    if (algorithms.length == 0) {
      throw new IllegalArgumentException("algorithms: give at least one, such as RS256");
    }
    this.algorithms = Set.copyOf(Arrays.asList(algorithms));
    return this;
  }

  /** What to ask for, separated by blanks; {@code openid}, which has to be among it, if not set. */
  public IdentityProviderBuilder scope(String scope) {
    if (!Arrays.asList(scope.split(" ", -1)).contains("openid")) {
      throw new IllegalArgumentException(
          "scope: give openid and what else is wanted; without openid there is no ID token");
    }
    this.scope = scope;
    return this;
  }

  /** The level of assurance to ask for, such as LoA1. */
  public IdentityProviderBuilder acrValues(String acrValues) {
    this.acrValues = notBlank("acrValues", acrValues);
    return this;
  }

  /**
   * Whether the code is bound to the attempt by a secret of its own (PKCE, RFC 7636); it is if not
   * set. A provider that does not know PKCE ignores it (RFC 6749 §3.1); turn it off for one that
   * does not.
   */
  public IdentityProviderBuilder pkce(boolean pkce) {
    this.pkce = pkce;
    return this;
  }

  /** How to show the provider who the application is; by form, as seen, if not set. */
  public IdentityProviderBuilder clientAuthentication(ClientAuthentication clientAuthentication) {
    this.clientAuthentication = clientAuthentication;
    return this;
  }

  /**
   * The claim by which the application knows an account again; {@code TechID} if not set. Nobody is
   * signed in without it.
   */
  public IdentityProviderBuilder linkingClaim(String linkingClaim) {
    this.linkingClaim = notBlank("linkingClaim", linkingClaim);
    return this;
  }

  /**
   * Builds.
   *
   * @throws IllegalStateException if authorization, token, userInfo, issuer or the keys are missing
   */
  public IdentityProvider build() {
    return new IdentityProvider(this);
  }

  private static String notBlank(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank: check where it is read from");
    }
    return value;
  }

  private static URI address(String name, URI uri) {
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    boolean https = "https".equalsIgnoreCase(uri.getScheme());
    if (!(http || https)
        || uri.getHost() == null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          name
              + ": give an address with http or https and a host, without a fragment and without a"
              + " user, such as https://xacthuc.dichvucong.gov.vn");
    }
    return uri;
  }
}
