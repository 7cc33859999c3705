package vn.hoso.signature.key;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.internal.crypto.SignatureValues;

/** A private key in this process, or one that its provider uses elsewhere. */
final class LocalKey implements SigningKey {

  private final PrivateKey key;
  private final SigningCertificate certificate;
  private final @Nullable Provider provider;

  private LocalKey(PrivateKey key, SigningCertificate certificate, @Nullable Provider provider) {
    this.key = key;
    this.certificate = certificate;
    this.provider = provider;
  }

  /**
   * The key of an entry.
   *
   * @param provider the only one that can use the key; null if any can
   */
  static LocalKey of(StoredKeys.Entry entry, @Nullable Provider provider) {
    return new LocalKey(entry.key(), SigningCertificate.of(entry.chain()), provider);
  }

  @Override
  public SigningCertificate certificate() {
    return certificate;
  }

  @Override
  public SigningKey with(SignatureAlgorithm algorithm) {
    return new LocalKey(key, certificate.with(algorithm), provider);
  }

  @Override
  public byte[] sign(byte[] data) {
    try {
      return provider == null
          ? SignatureValues.sign(key, certificate.algorithm(), data)
          : SignatureValues.sign(key, certificate.algorithm(), provider, data);
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
