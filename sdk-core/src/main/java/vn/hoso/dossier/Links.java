package vn.hoso.dossier;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the form of a link to a file, which the portal fetches by itself. */
final class Links {

  /** As java.net.URI has no host where a name has an underscore, which in-house names do. */
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>[0-9]{0,5}))?");

  private static final int LAST_PORT = 65_535;

  private Links() {}

  /**
   * The link, if the portal can fetch it: http or https, with a host and nothing that is not sent.
   *
   * @param owner whose link it is, such as {@code Attachment.link of attachment 7}
   * @throws IllegalArgumentException otherwise; the message does not repeat the link, since it
   *     often carries a token
   */
  static URI checked(URI link, String owner) {
    String problem = problem(link);
    if (problem != null) {
      throw new IllegalArgumentException(
          owner
              + ": expected an absolute http or https link that the portal can fetch, but "
              + problem);
    }
    return link;
  }

  private static @Nullable String problem(URI link) {
    String scheme = link.getScheme();
    if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
      return "it begins with neither";
    }
    String authority = link.getRawAuthority();
    if (authority == null) {
      return "it has no host";
    }
    if (authority.contains("@")) {
      return "it has a user name before its host; put a token into the path or the query";
    }
    Matcher host = HOST_AND_PORT.matcher(authority);
    if (!host.matches()) {
      return "its host is not of letters without marks, digits, dots and hyphens";
    }
    String port = host.group("port");
    if (port != null && !port.isEmpty() && !isPort(Integer.parseInt(port))) {
      return "its port is not one of 1 to " + LAST_PORT;
    }
    return link.getRawFragment() == null ? null : "what follows its # is not sent to a server";
  }

  private static boolean isPort(int number) {
    return number >= 1 && number <= LAST_PORT;
  }
}
