package vn.hoso.signature.key.remote;

import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningCertificate;

/**
 * A key that a service keeps for a signer.
 *
 * @param userId the signer, as the service knows him: often a personal id (CCCD) or tax code
 * @param id the key, as the service knows it
 * @param maxBatch how many signatures one approval may cover, as far as the service tells
 */
public record RemoteCredential(
    String userId, String id, SigningCertificate certificate, int maxBatch) {

  /**
   * The same key, to be used with another algorithm.
   *
   * @throws IllegalArgumentException if the algorithm is for another type of key
   */
  public RemoteCredential with(SignatureAlgorithm algorithm) {
    return new RemoteCredential(userId, id, certificate.with(algorithm), maxBatch);
  }

  /** Without the user, who may be a citizen. */
  @Override
  public String toString() {
    return "RemoteCredential[" + certificate + "]";
  }
}
