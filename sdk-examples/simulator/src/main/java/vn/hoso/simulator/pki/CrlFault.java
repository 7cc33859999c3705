package vn.hoso.simulator.pki;

/** What can be wrong with a certificate revocation list (RFC 5280 §5). */
public enum CrlFault implements PkiFault {
  /** nextUpdate was yesterday. */
  EXPIRED,
  /** The signature of the list does not verify. */
  BAD_SIGNATURE,
  /** The list of the other CA. */
  OTHER_ISSUER,
  /** PEM, where RFC 5280 §4.2.1.13 asks for DER. */
  PEM
}
