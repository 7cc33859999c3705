package vn.hoso.signature;

/** The baseline level of a new signature (EN 319 142-1, 319 132-1, 319 122-1, each §6.1). */
public enum SignatureLevel {
  /** Signed, with the time that the signer claims. */
  B_B,
  /** As B_B, with a time-stamp that proves when the signature existed at the latest. */
  B_T,
  /** As B_T, with the certificates and their revocation status: verifiable without any service. */
  B_LT,
  /** As B_LT, with a time-stamp over all of it: verifiable when the certificates have expired. */
  B_LTA
}
