package vn.hoso.lgsp;

import java.net.URI;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.Secret;

/**
 * How a client proves to a provincial gateway (LGSP) who it is. Immutable and thread-safe; what is
 * secret in it is never printed.
 *
 * <pre>{@code
 * LgspAuthentication authentication =
 *     LgspAuthentication.clientCredentials(
 *         URI.create("https://lgsp.example.vn:8243/token"), consumerKey, Secret.of(consumerSecret));
 * }</pre>
 *
 * <p>A client that is given one asks for a token when it first needs it, once for all its threads,
 * asks for the next before the token ends, and once more if the gateway refuses it with HTTP 401.
 */
public sealed interface LgspAuthentication permits ClientCredentials, OwnLogin, SystemKey {

  /**
   * OAuth 2 client credentials (RFC 6749 §4.4), as WSO2 API Manager has them; seen at four systems.
   *
   * @param tokenEndpoint such as {@code https://lgsp.example.vn:8243/token}
   * @throws IllegalArgumentException if address or key cannot be used
   */
  static ClientCredentials clientCredentials(
      URI tokenEndpoint, String consumerKey, Secret consumerSecret) {
    return new ClientCredentials(tokenEndpoint, consumerKey, consumerSecret, null);
  }

  /**
   * The gateway's own login, which answers {@code {token, refreshToken, expiryDate}}; seen at one
   * system.
   *
   * @throws IllegalArgumentException if the address cannot be used
   */
  static OwnLogin login(URI loginEndpoint, Credentials credentials) {
    return OwnLogin.of(loginEndpoint, credentials);
  }

  /**
   * No token: the headers {@code X-SystemId} and {@code X-SecretKey} on every call; seen at one
   * system.
   *
   * @throws IllegalArgumentException if one of them cannot be a header
   */
  static SystemKey systemKey(String systemId, Secret secretKey) {
    return new SystemKey(systemId, secretKey);
  }
}
