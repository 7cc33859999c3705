package vn.hoso.lgsp;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.http.Addresses;
import vn.hoso.transport.Secret;

/**
 * OAuth 2 client credentials: a token for {@code Basic base64(consumerKey:consumerSecret)}, shown
 * as {@code Bearer} on every call.
 *
 * @param tokenEndpoint http or https
 * @param consumerKey not blank, without a colon (RFC 7617 §2)
 * @param accessToken what else some gateways want to see on every call, if this one does
 */
public record ClientCredentials(
    URI tokenEndpoint,
    String consumerKey,
    Secret consumerSecret,
    @Nullable LgspAccessToken accessToken)
    implements LgspAuthentication {

  public ClientCredentials {
    Addresses.requireService("tokenEndpoint", tokenEndpoint, "https://lgsp.example.vn:8243/token");
    if (consumerKey.isBlank() || consumerKey.contains(":")) {
      throw new IllegalArgumentException(
          "consumerKey: give the key that the gateway's store shows, which is not blank and has no"
              + " colon");
    }
  }

  /** The same, with a header {@code lgspaccesstoken} on the token call and on every other. */
  public ClientCredentials withAccessToken(LgspAccessToken accessToken) {
    return new ClientCredentials(tokenEndpoint, consumerKey, consumerSecret, accessToken);
  }

  /** Where, and nothing else. */
  @Override
  public String toString() {
    return "ClientCredentials[" + tokenEndpoint + "]";
  }
}
