package vn.hoso.simulator.pki;

import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/**
 * The keys that occur in Vietnamese certificates: RSA of 2048 bits (agencies until now) and 3072
 * bits (new tokens), and the elliptic curves that TT 15/2025/TT-BKHCN Phụ lục I allows.
 */
public enum KeyType {
  RSA_2048("RSA", "SHA256withRSA"),
  RSA_3072("RSA", "SHA256withRSA"),
  P_256("EC", "SHA256withECDSA"),
  P_384("EC", "SHA384withECDSA");

  private final String algorithm;
  private final String signatureAlgorithm;

  KeyType(String algorithm, String signatureAlgorithm) {
    this.algorithm = algorithm;
    this.signatureAlgorithm = signatureAlgorithm;
  }

  /** The JCA name of the algorithm with which the simulator signs by such a key. */
  String signatureAlgorithm() {
    return signatureAlgorithm;
  }

  KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(parameters());
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("This JVM cannot generate a key of type " + this, e);
    }
  }

  private AlgorithmParameterSpec parameters() {
    return switch (this) {
      case RSA_2048 -> new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
      case RSA_3072 -> new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4);
      case P_256 -> new ECGenParameterSpec("secp256r1");
      case P_384 -> new ECGenParameterSpec("secp384r1");
    };
  }
}
