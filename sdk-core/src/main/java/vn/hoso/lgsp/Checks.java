package vn.hoso.lgsp;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import vn.hoso.internal.http.Addresses;
import vn.hoso.transport.Secret;

/** What is asked of the parts of an {@link LgspAuthentication}; messages never repeat them. */
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

  private Checks() {}

  static void requireService(String name, URI uri) {
    if (!Addresses.isService(uri)) {
      throw new IllegalArgumentException(
          name
              + ": give an address with http or https and a host, without user name and fragment,"
              + " such as https://lgsp.example.vn:8243/token");
    }
  }

  static void requireHeaderValue(String name, Secret value) {
    requireHeaderValue(name, value.reveal());
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

  static void requireHeaderValue(String name, String value) {
    if (!value.matches("[!-~]+")) {
      throw new IllegalArgumentException(
          name + ": expected ASCII characters without blanks, since it becomes a header");
    }
  }
}
