package vn.hoso.signature;

/**
 * Why a signature is not simply valid, in the terms of EN 319 102-1 §5.1.3, so that a verdict can
 * be compared with that of other validators.
 */
public enum SubIndication {
  /** The container, its form or what was added to it later breaks the rules of its format. */
  FORMAT_FAILURE,
  /** What was signed is not what is there. */
  HASH_FAILURE,
  /** The signature value was not made by the key in the signer's certificate. */
  SIG_CRYPTO_FAILURE,
  /** Proven to exist before its certificate was valid. */
  NOT_YET_VALID,
  /** The certificate was revoked before the signature is proven to have existed. */
  REVOKED,
  /** Revoked by now, and nothing proves that the signature is older. */
  REVOKED_NO_POE,
  /** As REVOKED_NO_POE, for an authority on the path. */
  REVOKED_CA_NO_POE,
  /** Expired by now, and nothing proves that the signature is older. */
  OUT_OF_BOUNDS_NO_POE,
  /** An algorithm was no longer acceptable when the signature was made. */
  CRYPTO_CONSTRAINTS_FAILURE,
  /** An algorithm is no longer acceptable, and nothing proves that the signature is older. */
  CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
  /** The path breaks the constraints that its certificates state. */
  CHAIN_CONSTRAINTS_FAILURE,
  /** No path to a known anchor. */
  NO_CERTIFICATE_CHAIN_FOUND,
  /** The signer's certificate is not there, or is not the one that was signed with. */
  NO_SIGNING_CERTIFICATE_FOUND,
  /** The content of a detached signature was not given. */
  SIGNED_DATA_NOT_FOUND,
  /** The certificate's status could not be checked; it may be later. */
  TRY_LATER
}
