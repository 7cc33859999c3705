package vn.hoso.internal.portal;

import java.net.URI;
import java.time.Duration;
import vn.hoso.internal.http.Addresses;
import vn.hoso.portal.Destination;
import vn.hoso.portal.PortalPaths;
import vn.hoso.transport.Credentials;

/** The way through the adapter of the agency's security server. */
public record AdapterAccess(
    URI securityServer,
    Credentials credentials,
    PortalPaths paths,
    Destination destination,
    Duration sessionMaxAge)
    implements PortalAccess {

  public AdapterAccess {
    if (!Addresses.isBase(securityServer)) {
      throw new IllegalArgumentException(
          "securityServer: give the address of the adapter with http or https, host and path and"
              + " nothing else, such as http://10.0.0.5:8080/VXPAdapter");
    }
    if (sessionMaxAge.isZero() || sessionMaxAge.isNegative()) {
      throw new IllegalArgumentException(
          "sessionMaxAge is " + sessionMaxAge + ": give a duration above zero");
    }
  }

  @Override
  public String whatToCheck() {
    return "the client's securityServer, PortalPaths and Destination";
  }
}
