package vn.hoso.simulator.lgsp;

/** How a client proves who it is; each scheme has addresses of its own. */
public enum LgspScheme {
  /** OAuth 2 client credentials, then {@code Bearer}. Seen at four systems. */
  CLIENT_CREDENTIALS("wso2", "token"),
  /** The same, with {@code lgspaccesstoken} on the token call and every other. Seen at three. */
  ACCESS_TOKEN_HEADER("partner", "token"),
  /**
   * A login of the gateway's own, whose answer is {@code {token, refreshToken, expiryDate}}. Seen
   * at one; its request and the use as {@code Bearer} are assumed.
   */
  OWN_LOGIN("own", "login"),
  /** {@code X-SystemId} and {@code X-SecretKey}. Seen at one. */
  SYSTEM_KEY("key", "");

  private final String prefix;
  private final String login;

  LgspScheme(String prefix, String login) {
    this.prefix = prefix;
    this.login = login;
  }

  String prefix() {
    return prefix;
  }

  /** The path of the login behind the prefix; empty if there is none. */
  String login() {
    return login;
  }
}
