package vn.hoso.simulator.remote;

/** What a client asks of a service, whatever the service calls it. */
public enum RemoteOperation {
  LOGIN,
  CERTIFICATES,
  AUTHORIZE,
  SIGN,
  STATUS
}
