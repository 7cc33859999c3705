package vn.hoso.lgsp;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.http.Addresses;
import vn.hoso.transport.Credentials;

/**
 * A login of the gateway's own, whose answer {@code {token, refreshToken, expiryDate}} was seen at
 * one system. That the request is JSON with {@code username} and {@code password}, and that the
 * token is shown as {@code Bearer}, are assumptions. {@code refreshToken} is not used: when the
 * token ends, the client logs in again. Immutable and thread-safe.
 */
public final class OwnLogin implements LgspAuthentication {

  private final URI loginEndpoint;
  private final Credentials credentials;
  private final String usernameField;
  private final String passwordField;
  private final Map<String, String> otherFields;
  private final @Nullable String tokenHeader;

  private OwnLogin(
      URI loginEndpoint,
      Credentials credentials,
      String usernameField,
      String passwordField,
      Map<String, String> otherFields,
      @Nullable String tokenHeader) {
    this.loginEndpoint = loginEndpoint;
    this.credentials = credentials;
    this.usernameField = usernameField;
    this.passwordField = passwordField;
    this.otherFields = otherFields;
    this.tokenHeader = tokenHeader;
  }

  static OwnLogin of(URI loginEndpoint, Credentials credentials) {
    Addresses.requireService("loginEndpoint", loginEndpoint, "https://lgsp.example.vn:8243/token");
    return new OwnLogin(loginEndpoint, credentials, "username", "password", Map.of(), null);
  }

  /** With other names for the two fields of the request. */
  public OwnLogin withCredentialFields(String username, String password) {
    return new OwnLogin(loginEndpoint, credentials, username, password, otherFields, tokenHeader);
  }

  /** With one more field in the request, such as {@code applicationCode}, seen at one system. */
  public OwnLogin withField(String name, String value) {
    Map<String, String> fields = new LinkedHashMap<>(otherFields);
    fields.put(name, value);
    return new OwnLogin(
        loginEndpoint, credentials, usernameField, passwordField, fields, tokenHeader);
  }

  /** With the token in a header of its own, as it is, in place of {@code Authorization: Bearer}. */
  public OwnLogin withTokenHeader(String name) {
    if (!name.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException(
          "tokenHeader is \"" + name + "\": give the name of a header, such as access_token");
    }
    return new OwnLogin(
        loginEndpoint, credentials, usernameField, passwordField, otherFields, name);
  }

  public URI loginEndpoint() {
    return loginEndpoint;
  }

  public Credentials credentials() {
    return credentials;
  }

  /** The name of the field that has the user name. */
  public String usernameField() {
    return usernameField;
  }

  /** The name of the field that has the password. */
  public String passwordField() {
    return passwordField;
  }

  /** What else is in the request, in order. */
  public Map<String, String> otherFields() {
    return new LinkedHashMap<>(otherFields);
  }

  /** The header that has the token; empty if it is shown as {@code Bearer}. */
  public Optional<String> tokenHeader() {
    return Optional.ofNullable(tokenHeader);
  }

  /** Where, and nothing else. */
  @Override
  public String toString() {
    return "OwnLogin[" + loginEndpoint + "]";
  }
}
