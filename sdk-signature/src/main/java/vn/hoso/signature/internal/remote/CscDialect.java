package vn.hoso.signature.internal.remote;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.remote.RemoteCodes;

/**
 * How a service of the Cloud Signature Consortium's API is spoken to.
 *
 * @param version 1 or 2
 * @param tokenPath of OAuth 2, relative to the base or absolute
 * @param clientId null if the secret is an access token already
 * @param secret of the client, or the access token
 * @param authorizedByToken the token has the scope credential, so that there is no other
 *     authorization
 * @param asynchronous of version 2: the service answers later
 * @param responseUri of version 2: where it answers to; null if it is asked
 */
public record CscDialect(
    int version,
    String tokenPath,
    @Nullable String clientId,
    Supplier<Pin> secret,
    boolean authorizedByToken,
    boolean asynchronous,
    @Nullable URI responseUri,
    RemoteCodes codes) {

  public CscDialect withTokenPath(String value) {
    return new CscDialect(
        version, value, clientId, secret, authorizedByToken, asynchronous, responseUri, codes);
  }

  public CscDialect authorizedByTheToken() {
    return new CscDialect(
        version, tokenPath, clientId, secret, true, asynchronous, responseUri, codes);
  }

  public CscDialect answeringLater(@Nullable URI uri) {
    return new CscDialect(
        version, tokenPath, clientId, secret, authorizedByToken, true, uri, codes);
  }

  public CscDialect with(RemoteCodes value) {
    return new CscDialect(
        version, tokenPath, clientId, secret, authorizedByToken, asynchronous, responseUri, value);
  }
}
