package vn.hoso.simulator.remote;

/** What the signer does with a request on the phone. */
public enum Decision {
  /** Nothing yet. */
  PENDING,
  APPROVED,
  REFUSED,
  /** Nothing, until the request ended. */
  EXPIRED
}
