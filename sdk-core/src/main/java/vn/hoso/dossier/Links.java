package vn.hoso.dossier;

import java.net.URI;

/** Checks the form of a link to a file, which the portal fetches by itself. */
final class Links {

  private Links() {}

  static URI checked(URI link, String field) {
    String scheme = link.getScheme();
    boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    // Not the host: java.net.URI knows none where a name has an underscore, as in-house names do.
    if (!http || link.getRawAuthority() == null) {
      // The link is not repeated, since it often carries a token.
      throw new IllegalArgumentException(
          field + ": expected an absolute http or https link that the portal can fetch");
    }
    return link;
  }
}
