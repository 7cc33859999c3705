package vn.hoso.lgsp;

import java.util.Locale;
import java.util.Set;

/** What is asked of authentication and requests; messages repeat nothing that is secret. */
final class Checks {

  /** Set by the HTTP client, from the body, or by the scheme of the gateway. */
  private static final Set<String> RESERVED =
      Set.of(
          "connection",
          "content-length",
          "content-type",
          "expect",
          "host",
          "transfer-encoding",
          "upgrade",
          "authorization",
          "lgspaccesstoken",
          "x-systemid",
          "x-secretkey");

  /** HTTP statuses: a refused token, and trouble that passes. */
  private static final Set<Integer> DEALT_WITH = Set.of(401, 408, 429);

  private Checks() {}

  static void requireAcceptable(int status) {
    if (status < 300 || status > 499 || DEALT_WITH.contains(status)) {
      throw new IllegalArgumentException(
          "acceptStatus is " + status + ": give 300 to 499, but not 401, 408 or 429");
    }
  }

  /** A header that a caller adds to a request (RFC 9110 §5). */
  static void requireHeader(String name, String value) {
    if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")
        || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "header is \"" + name + "\": give the name of a header that the client does not set");
    }
    if (!value.matches("[\\x20-\\x7E]*")) {
      throw new IllegalArgumentException(
          "header " + name + ": its value has to be printable ASCII, encoded if need be");
    }
  }
}
