package vn.hoso.signature.peers;

import java.nio.file.Path;
import java.security.PublicKey;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.key.SignatureAlgorithm;

/**
 * A signed document.
 *
 * @param file the document, or its detached signature
 * @param content what was signed, to be given along with a detached signature
 */
record Specimen(
    SignedFormat format,
    SignatureLevel level,
    SignatureAlgorithm algorithm,
    Path file,
    Path content,
    PublicKey key) {

  /** As reports name it. */
  String algorithmName() {
    String digest = " with " + algorithm.digest().jcaName();
    String name = algorithm.name();
    if (name.startsWith("RSA")) {
      return (name.startsWith("RSA_PSS") ? "RSASSA-PSS" : "RSASSA-PKCS1-v1_5") + digest;
    }
    return name.startsWith("ECDSA") ? "ECDSA" + digest : "Ed25519";
  }

  @Override
  public String toString() {
    return algorithm + " " + level;
  }
}
