package vn.hoso.portal.signin;

import java.net.URI;
import vn.hoso.transport.Secret;

/**
 * Where to send the citizen's browser to sign out at the provider. Its {@code toString()} shows
 * nothing of the citizen.
 *
 * @param uri with the ID token in it: for the browser, never for a log
 * @param state comes back with the browser; keep it in the session, and compare
 */
public record SignOut(URI uri, Secret state) {

  @Override
  public String toString() {
    return "SignOut[redacted]";
  }
}
