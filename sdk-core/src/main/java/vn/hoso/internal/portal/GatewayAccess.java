package vn.hoso.internal.portal;

import vn.hoso.portal.ProvincialGateway;

/** The way through a provincial gateway. */
public record GatewayAccess(ProvincialGateway gateway) implements PortalAccess {

  @Override
  public String whatToCheck() {
    return "the address and the services of the ProvincialGateway, and that its account may use"
        + " them";
  }
}
