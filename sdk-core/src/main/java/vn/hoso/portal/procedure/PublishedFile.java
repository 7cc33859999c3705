package vn.hoso.portal.procedure;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that goes with a procedure, such as a form to fill in.
 *
 * @param name as published, or empty
 * @param address as published, or empty
 */
public record PublishedFile(String name, String address) {

  /** The address, if it is one with http or https; others are not for a browser to follow. */
  public Optional<URI> link() {
    return link(address);
  }

  static Optional<URI> link(String address) {
    try {
      return Optional.of(new URI(address.strip()))
          .filter(uri -> uri.getHost() != null && uri.getScheme() != null)
          .filter(uri -> uri.getScheme().toLowerCase(Locale.ROOT).matches("https?"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
