package vn.hoso.simulator.pki;

/** What can be wrong with an OCSP response (RFC 6960 §4.2). */
public enum OcspFault implements PkiFault {
  /** Response status tryLater, without an answer. */
  TRY_LATER,
  /** Response status internalError, without an answer. */
  INTERNAL_ERROR,
  /** Response status unauthorized, without an answer. */
  UNAUTHORIZED,
  /** The signature of the response does not verify. */
  BAD_SIGNATURE,
  /** The responder's certificate comes from the right CA but is not meant for OCSP (§4.2.2.2). */
  UNAUTHORIZED_RESPONDER,
  /** The response carries a nonce that was not sent. */
  WRONG_NONCE,
  /** The response carries no nonce although one was sent. */
  MISSING_NONCE,
  /** nextUpdate was yesterday. */
  EXPIRED,
  /** The answer is about another certificate than the one asked for. */
  OTHER_CERTIFICATE,
  /** Status unknown, whatever the CA knows. */
  UNKNOWN
}
