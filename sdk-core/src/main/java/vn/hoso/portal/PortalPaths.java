package vn.hoso.portal;

/**
 * Where the portal's services are behind the adapter of the security server: the provider path
 * after {@code RestService/forward/}.
 *
 * @param login opens a session; {@code mapi/login} has been seen at one system
 * @param share lists and dictionaries; assumed, since no public material names it
 * @param integration everything else; assumed as well
 */
public record PortalPaths(String login, String share, String integration) {

  private static final PortalPaths DEFAULTS =
      new PortalPaths("mapi/login", "mapi/share", "mapi/integration");

  public PortalPaths {
    requirePath("login", login);
    requirePath("share", share);
    requirePath("integration", integration);
  }

  /** {@code mapi/login}, {@code mapi/share}, {@code mapi/integration}. */
  public static PortalPaths defaults() {
    return DEFAULTS;
  }

  public static PortalPaths of(String login, String share, String integration) {
    return new PortalPaths(login, share, integration);
  }

  private static void requirePath(String name, String path) {
    if (!path.matches("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*")) {
      throw new IllegalArgumentException(
          name
              + " is \""
              + path
              + "\": give the path behind RestService/forward/ without slashes at its ends, such as"
              + " mapi/login");
    }
  }
}
