package vn.hoso.signature.key;

import vn.hoso.signature.error.SigningKeyException;

/**
 * A private key that signs at once: in a file, in a token, behind a service that answers
 * immediately. Where approval takes minutes, use {@link vn.hoso.signature.SignaturePreparer}
 * instead.
 *
 * <p>Implementations are thread-safe, never retry a wrong PIN (a token locks after three), and sign
 * nothing but what they are given.
 */
public interface SigningKey {

  /** The certificate that belongs to this key, and the algorithm that {@link #sign} uses. */
  SigningCertificate certificate();

  /**
   * The same key, to be used with another algorithm.
   *
   * @throws IllegalArgumentException if the algorithm is for another type of key
   */
  SigningKey with(SignatureAlgorithm algorithm);

  /**
   * Hashes and signs.
   *
   * @param data what to sign; not a digest
   * @return the signature value; for ECDSA the DER form (RFC 3279 §2.2.3)
   * @throws SigningKeyException if the key cannot be used: wrong PIN, token gone, service down
   */
  byte[] sign(byte[] data);
}
