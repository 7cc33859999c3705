package vn.hoso.simulator.pki;

/** What can be wrong with a time-stamp response (RFC 3161 §2.4.2). */
public enum TsaFault implements PkiFault {
  /** The token carries a nonce that was not sent. */
  WRONG_NONCE,
  /** The token carries no nonce although one was sent. */
  MISSING_NONCE,
  /** The token is about another digest. */
  WRONG_IMPRINT,
  /** The token is issued under another policy than the one of this TSA. */
  WRONG_POLICY,
  /** PKIStatus rejection with failure info timeNotAvailable, without a token. */
  REJECTION,
  /** PKIStatus waiting, without a token. */
  WAITING,
  /** The signature of the token does not verify. */
  BAD_SIGNATURE,
  /** The token leaves out its certificates although certReq asked for them. */
  MISSING_CERTIFICATE
}
