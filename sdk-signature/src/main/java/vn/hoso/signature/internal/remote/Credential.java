package vn.hoso.signature.internal.remote;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key that a service keeps for a signer.
 *
 * @param id as the service knows it
 * @param chain the signer's certificate first; empty if that could not be read
 * @param maxBatch how many signatures one approval may cover
 */
public record Credential(String id, List<X509Certificate> chain, int maxBatch) {

  public Credential {
    chain = List.copyOf(chain);
  }
}
