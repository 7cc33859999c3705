package vn.hoso.internal.lgsp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.lgsp.ClientCredentials;
import vn.hoso.lgsp.LgspAccessToken;
import vn.hoso.lgsp.OwnLogin;

/**
 * A request for a token. Not a record, so that it cannot print itself.
 *
 * <p>Immutable and thread-safe.
 */
final class TokenRequest {

  private final URI endpoint;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final String body;

  private TokenRequest(URI endpoint, String contentType, String body) {
    this.endpoint = endpoint;
    this.body = body;
    headers.put("Content-Type", contentType);
    headers.put("Accept", "application/json");
  }

  /** RFC 6749 §4.4.2, with the client authentication of §2.3.1. */
  static TokenRequest of(ClientCredentials credentials) {
    TokenRequest request =
        new TokenRequest(
            credentials.tokenEndpoint(),
            "application/x-www-form-urlencoded",
            "grant_type=client_credentials");
    String pair = credentials.consumerKey() + ":" + credentials.consumerSecret().reveal();
    request.headers.put("Authorization", "Basic " + base64(pair));
    request.headers.putAll(accessTokenHeader(credentials));
    return request;
  }

  static TokenRequest of(OwnLogin login) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put(login.usernameField(), login.credentials().username());
    body.put(login.passwordField(), login.credentials().password().reveal());
    login.otherFields().forEach(body::put);
    return new TokenRequest(login.loginEndpoint(), "application/json", body.toString());
  }

  /** {@code lgspaccesstoken}, if the gateway wants it. */
  static Map<String, String> accessTokenHeader(ClientCredentials credentials) {
    LgspAccessToken token = credentials.accessToken();
    if (token == null) {
      return Map.of();
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("AccessKey", token.accessKey());
    json.put("SecretKey", token.secretKey().reveal());
    json.put("AppName", token.appName());
    json.put("PartnerCode", token.partnerCode());
    json.put("PartnerCodeCus", token.partnerCodeCus());
    return Map.of("lgspaccesstoken", base64(json.toString()));
  }

  HttpCall call() {
    return new HttpCall("POST", endpoint, headers, BodyPublishers.ofString(body));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
