package vn.hoso.lgsp.population;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.lgsp.OptionChecks;
import vn.hoso.transport.Secret;

/**
 * The account of an agency at the population database. Each request has the headers {@code
 * timestamp} and {@code Authorization: Basic base64(username:hash)}, where the hash is SHA-256, in
 * lower-case hexadecimal, over address, user name, timestamp and secret key, one behind the other;
 * seen at two systems. Immutable and thread-safe.
 */
public final class HashAuthentication {

  /** In what the timestamp counts since 1970. */
  public enum TimestampUnit {
    /** Seen at one system, the newer. */
    MILLISECONDS,
    /** Seen at one system. */
    SECONDS
  }

  private final String username;
  private final Secret secretKey;
  private final TimestampUnit timestampUnit;
  private final @Nullable String hashedUrl;
  private final @Nullable String xRoadClient;
  private final @Nullable Secret apiKey;

  private HashAuthentication(
      String username,
      Secret secretKey,
      TimestampUnit timestampUnit,
      @Nullable String hashedUrl,
      @Nullable String xRoadClient,
      @Nullable Secret apiKey) {
    this.username = username;
    this.secretKey = secretKey;
    this.timestampUnit = timestampUnit;
    this.hashedUrl = hashedUrl;
    this.xRoadClient = xRoadClient;
    this.apiKey = apiKey;
  }

  /**
   * An account with timestamps in milliseconds and the address of the route in the hash.
   *
   * @throws IllegalArgumentException if the user name is blank or has a colon (RFC 7617 §2)
   */
  public static HashAuthentication of(String username, Secret secretKey) {
    if (username.isBlank() || username.contains(":")) {
      throw new IllegalArgumentException(
          "username: give the name of the account, which is not blank and has no colon");
    }
    return new HashAuthentication(
        username, secretKey, TimestampUnit.MILLISECONDS, null, null, null);
  }

  public HashAuthentication withTimestampUnit(TimestampUnit unit) {
    return new HashAuthentication(username, secretKey, unit, hashedUrl, xRoadClient, apiKey);
  }

  /**
   * With another address in the hash than the one that is called, as it is behind a security server
   * or a gateway. Taken to the letter.
   */
  public HashAuthentication withHashedUrl(String url) {
    if (url.isBlank()) {
      throw new IllegalArgumentException(
          "hashedUrl is blank: give the address that the database knows itself by");
    }
    return new HashAuthentication(username, secretKey, timestampUnit, url, xRoadClient, apiKey);
  }

  /** With a header {@code X-Road-Client}, the agency's subsystem; seen at one system. */
  public HashAuthentication withXRoadClient(String subsystem) {
    OptionChecks.headerValue("xRoadClient", subsystem);
    return new HashAuthentication(username, secretKey, timestampUnit, hashedUrl, subsystem, apiKey);
  }

  /** With a header {@code ApiKey}; seen at one system. */
  public HashAuthentication withApiKey(Secret key) {
    OptionChecks.headerValue("apiKey", key.reveal());
    return new HashAuthentication(username, secretKey, timestampUnit, hashedUrl, xRoadClient, key);
  }

  public String username() {
    return username;
  }

  public Secret secretKey() {
    return secretKey;
  }

  public TimestampUnit timestampUnit() {
    return timestampUnit;
  }

  /** What is in the hash in place of the address that is called, if anything is. */
  public Optional<String> hashedUrl() {
    return Optional.ofNullable(hashedUrl);
  }

  /** {@code X-Road-Client}, if it is sent. */
  public Optional<String> xRoadClient() {
    return Optional.ofNullable(xRoadClient);
  }

  /** {@code ApiKey}, if it is sent. */
  public Optional<Secret> apiKey() {
    return Optional.ofNullable(apiKey);
  }

  @Override
  public String toString() {
    return "HashAuthentication[redacted]";
  }
}
