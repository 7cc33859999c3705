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

  @Override
  public String toString() {
    return algorithm + " " + level;
  }
}
