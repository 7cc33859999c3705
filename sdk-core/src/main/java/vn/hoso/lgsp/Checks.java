package vn.hoso.lgsp;

import java.net.URI;
import vn.hoso.internal.http.Addresses;
import vn.hoso.transport.Secret;

/** What is asked of the parts of an {@link LgspAuthentication}; messages never repeat them. */
final class Checks {

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

  static void requireHeaderValue(String name, String value) {
    if (!value.matches("[!-~]+")) {
      throw new IllegalArgumentException(
          name + ": expected ASCII characters without blanks, since it becomes a header");
    }
  }
}
