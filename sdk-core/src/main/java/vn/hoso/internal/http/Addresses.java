package vn.hoso.internal.http;

import java.net.URI;

/** What addresses that an application gives may look like. */
public final class Addresses {

  private Addresses() {}

  /** With http or https, and a host; without user name and fragment. */
  public static boolean isService(URI uri) {
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

  /** A path behind a base. */
  public static String resolve(URI base, String path) {
    return base.toString().replaceAll("/+$", "") + "/" + path;
  }
}
