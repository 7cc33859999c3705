package vn.hoso.internal.population;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoso.internal.digest.Sha256;
import vn.hoso.lgsp.population.HashAuthentication;
import vn.hoso.lgsp.population.HashAuthentication.TimestampUnit;

/** What shows the account of the database, at one moment. Not a record: it cannot print itself. */
final class HashHeaders {

  private final HashAuthentication account;
  private final String timestamp;
  private final String hash;

  private HashHeaders(HashAuthentication account, String timestamp, String hash) {
    this.account = account;
    this.timestamp = timestamp;
    this.hash = hash;
  }

  static HashHeaders of(HashAuthentication account, URI service, Instant now) {
    long time =
        account.timestampUnit() == TimestampUnit.SECONDS
            ? now.getEpochSecond()
            : now.toEpochMilli();
    String timestamp = Long.toString(time);
    String hashed =
        account.hashedUrl().orElseGet(service::toString)
            + account.username()
            + timestamp
            + account.secretKey().reveal();
    return new HashHeaders(
        account, timestamp, Sha256.hexOf(hashed.getBytes(StandardCharsets.UTF_8)));
  }

  /** The headers; may be added to. */
  Map<String, String> headers() {
    Map<String, String> headers = withoutAuthorization();
    headers.put("Authorization", authorization());
    return headers;
  }

  /** The same for a request whose {@code Authorization} is for a gateway. */
  Map<String, String> withoutAuthorization() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("timestamp", timestamp);
    account.xRoadClient().ifPresent(client -> headers.put("X-Road-Client", client));
    account.apiKey().ifPresent(key -> headers.put("ApiKey", key.reveal()));
    return headers;
  }

  String hash() {
    return hash;
  }

  String usernameAndHash() {
    byte[] pair = (account.username() + ":" + hash).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }

  String authorization() {
    return "Basic " + usernameAndHash();
  }
}
