package vn.hoso.internal.portal;

/** Which way to the portal a client was given. */
public sealed interface PortalAccess permits AdapterAccess, GatewayAccess {

  /** What the addresses of services are made of, in words, for whoever got one wrong. */
  String whatToCheck();
}
