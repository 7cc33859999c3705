package vn.hoso.internal.portal;

/** Which way to the portal a client was given. */
public sealed interface PortalAccess permits AdapterAccess {}
