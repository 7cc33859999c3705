package vn.hoso.internal.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What addresses that an application gives may look like. */
public final class Addresses {

  private Addresses() {}

  /**
   * Refuses what is no address of a service.
   *
   * @param name of the option, for the message
   * @param example for the message
   */
  public static void requireService(String name, URI uri, String example) {
    if (!isService(uri)) {
      throw new IllegalArgumentException(
          name
              + ": give an address with http or https and a host, without user name and fragment,"
              + " such as "
              + example);
    }
  }

  /** With http or https, and a host; without user name and fragment. */
  private static boolean isService(URI uri) {
    String scheme = uri.getScheme();
    return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
        && uri.getHost() != null
        && uri.getRawFragment() == null
        && uri.getRawUserInfo() == null;
  }

  /** The same, and without a query, so that a path can be put behind it. */
  public static boolean isBase(URI uri) {
    return isService(uri) && uri.getRawQuery() == null;
  }

  /** A name or value of a query, or a segment of a path (RFC 3986 §2.1). */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A path behind a base. */
  public static String resolve(URI base, String path) {
    return base.toString().replaceAll("/+$", "") + "/" + path;
  }
}
