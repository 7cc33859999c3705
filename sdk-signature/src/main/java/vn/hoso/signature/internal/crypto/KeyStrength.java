package vn.hoso.signature.internal.crypto;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import vn.hoso.signature.key.SignatureAlgorithm;

/**
 * The length of a key, and what TT 15/2025/TT-BKHCN Phụ lục I asks for.
 *
 * @param family RSA, EC or Ed25519
 * @param bits of the modulus, or of the order of the curve; of Ed25519 those of a key
 * @param minimum the fewest bits that are enough
 */
public record KeyStrength(String family, int bits, int minimum) {

  private static final int MIN_RSA_BITS = 2048;
  private static final int MIN_EC_BITS = 256;
  private static final int ED25519_BITS = 256;

  /** Empty for keys of another type. */
  public static Optional<KeyStrength> of(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return Optional.of(new KeyStrength("RSA", rsa.getModulus().bitLength(), MIN_RSA_BITS));
    }
    if (key instanceof ECPublicKey ec) {
      int bits = ec.getParams().getOrder().bitLength();
      return Optional.of(new KeyStrength("EC", bits, MIN_EC_BITS));
    }
    return SignatureAlgorithm.ED25519.fits(key)
        ? Optional.of(new KeyStrength("Ed25519", ED25519_BITS, ED25519_BITS))
        : Optional.empty();
  }

  public boolean isWeak() {
    return bits < minimum;
  }
}
