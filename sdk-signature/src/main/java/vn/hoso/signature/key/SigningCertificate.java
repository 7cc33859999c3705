package vn.hoso.signature.key;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.hoso.signature.error.SigningKeyException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.crypto.KeyStrength;

/**
 * The public half of a signing key: the signer's certificate, the certificates that lead to a root,
 * and the algorithm that will be used. All that a signature needs to know before the key signs.
 *
 * <p>Immutable and thread-safe.
 */
public final class SigningCertificate {

  private final List<X509Certificate> chain;
  private final SignatureAlgorithm algorithm;

  private SigningCertificate(List<X509Certificate> chain, SignatureAlgorithm algorithm) {
    this.chain = chain;
    this.algorithm = algorithm;
  }

  /**
   * Checks the signer's certificate, and takes the default algorithm for its key.
   *
   * @param chain the signer's certificate first, then its issuers as far as known, with or without
   *     the root; the signer's alone is enough
   * @throws SigningRefusedException if the key is weaker than TT 15/2025/TT-BKHCN Phụ lục I asks
   *     (RSA 2048 bits, EC 256 bits), or the certificate is not for signatures (RFC 5280 §4.2.1.3)
   * @throws SigningKeyException if the key is neither RSA nor EC nor Ed25519
   * @throws IllegalArgumentException if the chain is empty
   */
  public static SigningCertificate of(List<X509Certificate> chain) {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("The chain is empty; give the signer's certificate");
    }
    X509Certificate signer = chain.get(0);
    PublicKey key = signer.getPublicKey();
    requireStrength(signer, key);
    requireSigningUsage(signer);
    return new SigningCertificate(List.copyOf(chain), SignatureAlgorithm.defaultFor(key));
  }

  /**
   * The same certificate, to be used with another algorithm.
   *
   * @throws IllegalArgumentException if the algorithm is for another type of key
   */
  public SigningCertificate with(SignatureAlgorithm other) {
    PublicKey key = certificate().getPublicKey();
    if (!other.fits(key)) {
      throw new IllegalArgumentException(
          "%s does not fit the certificate's %s key; the default is %s"
              .formatted(other, key.getAlgorithm(), SignatureAlgorithm.defaultFor(key)));
    }
    return new SigningCertificate(chain, other);
  }

  /** The signer's certificate. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** The signer's certificate, then its issuers as far as known. */
  public List<X509Certificate> chain() {
    return chain;
  }

  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  /** Names the certificate by its serial number only: the subject may be a citizen. */
  @Override
  public String toString() {
    return "SigningCertificate[serial " + serial(certificate()) + ", " + algorithm + "]";
  }

  private static void requireStrength(X509Certificate signer, PublicKey key) {
    KeyStrength strength =
        KeyStrength.of(key)
            .orElseThrow(
                () ->
                    new SigningKeyException(
                        "The certificate with serial %s has a key of type %s; only RSA, EC and"
                                .formatted(serial(signer), key.getAlgorithm())
                            + " Ed25519 keys can sign"));
    if (strength.isWeak()) {
      throw new SigningRefusedException(
          ("The certificate with serial %s has a key of %d bits; TT 15/2025/TT-BKHCN Phụ lục I asks"
                  + " for %d: get a certificate with a stronger key")
              .formatted(serial(signer), strength.bits(), strength.minimum()));
    }
  }

  private static void requireSigningUsage(X509Certificate signer) {
    boolean[] usage = signer.getKeyUsage();
    if (usage != null && !usage[0] && !usage[1]) {
      throw new SigningRefusedException(
          ("The certificate with serial %s is not for signatures: its KeyUsage has neither"
                  + " digitalSignature nor nonRepudiation; use the signer's signing certificate")
              .formatted(serial(signer)));
    }
  }

  private static String serial(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16);
  }
}
