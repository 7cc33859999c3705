package vn.hoso.portal.signin;

/**
 * How an ID token may be signed (RFC 7518 §3.1). Neither {@code none} nor the algorithms with a
 * shared secret are here: they cannot be accepted.
 */
public enum SigningAlgorithm {
  /** RSA PKCS#1 v1.5 with SHA-256; every provider has it (OpenID Connect Core §15.1). */
  RS256,
  RS384,
  RS512,
  /** RSA-PSS with SHA-256. */
  PS256,
  PS384,
  PS512,
  /** ECDSA on P-256 with SHA-256. */
  ES256,
  ES384,
  ES512
}
