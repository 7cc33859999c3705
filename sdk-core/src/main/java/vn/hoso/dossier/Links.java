package vn.hoso.dossier;

import java.net.URI;

/** Checks the form of a link to a file, which the portal fetches by itself. */
final class Links {

  private Links() {}

  static URI checked(URI link, String field) {
    String scheme = link.getScheme();
    boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    if (!http || link.getHost() == null) {
      // The link itself often carries a token.
      throw new IllegalArgumentException(
          field
              + ": expected an absolute http or https link, which the portal can fetch, got scheme "
              + scheme
              + " and host "
              + link.getHost());
    }
    return link;
  }
}
