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

  /**
   * As credentials/info describes it (CSC API §11.5).
   *
   * @param otherwise the batch if {@code multisign} does not say how many
   */
  static Credential of(String id, Json info, int otherwise) {
    String multisign = info.text("multisign");
    return new Credential(
        id,
        CertificateText.chain(info),
        multisign.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(multisign) : otherwise);
  }
}
