package vn.hoso.signature.key;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.internal.crypto.SignatureValues;

/** A private key in this process. */
final class LocalKey implements SigningKey {

  private final PrivateKey key;
  private final SigningCertificate certificate;

  LocalKey(PrivateKey key, SigningCertificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  @Override
  public SigningCertificate certificate() {
    return certificate;
  }

  @Override
  public SigningKey with(SignatureAlgorithm algorithm) {
    return new LocalKey(key, certificate.with(algorithm));
  }

  @Override
  public byte[] sign(byte[] data) {
    try {
      return SignatureValues.sign(key, certificate.algorithm(), data);
    } catch (GeneralSecurityException e) {
      throw new SigningKeyException(
          "The key of %s does not sign: check that key and certificate belong together"
              .formatted(certificate),
          e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + certificate + "]";
  }
}
