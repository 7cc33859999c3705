package vn.hoso.signature.internal.pkix;

/** What a certificate is used for; decides which key usages it needs. */
public enum Purpose {
  /** Signs documents. */
  SIGNER,
  /** Signs time-stamps (RFC 3161 §2.3). */
  TIME_STAMP,
  /** Issues certificates. */
  ISSUER,
  /** Signs CRLs, with another key than certificates (RFC 5280 §6.3.3 f). */
  CRL_ISSUER
}
