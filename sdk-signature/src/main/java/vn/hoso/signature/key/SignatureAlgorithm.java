package vn.hoso.signature.key;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/**
 * What a key signs with. TT 15/2025/TT-BKHCN Phụ lục I asks for RSASSA-PSS or ECDSA; PKCS#1 v1.5 is
 * what tokens, the agencies' tools and their documents use today, and so the default for RSA.
 */
public enum SignatureAlgorithm {
  RSA_PKCS1_SHA256(Family.RSA_PKCS1, DigestAlgorithm.SHA256),
  RSA_PKCS1_SHA384(Family.RSA_PKCS1, DigestAlgorithm.SHA384),
  RSA_PKCS1_SHA512(Family.RSA_PKCS1, DigestAlgorithm.SHA512),
  RSA_PSS_SHA256(Family.RSA_PSS, DigestAlgorithm.SHA256),
  RSA_PSS_SHA384(Family.RSA_PSS, DigestAlgorithm.SHA384),
  RSA_PSS_SHA512(Family.RSA_PSS, DigestAlgorithm.SHA512),
  ECDSA_SHA256(Family.ECDSA, DigestAlgorithm.SHA256),
  ECDSA_SHA384(Family.ECDSA, DigestAlgorithm.SHA384),
  ECDSA_SHA512(Family.ECDSA, DigestAlgorithm.SHA512);

  private enum Family {
    RSA_PKCS1,
    RSA_PSS,
    ECDSA
  }

  private final Family family;
  private final DigestAlgorithm digest;

  SignatureAlgorithm(Family family, DigestAlgorithm digest) {
    this.family = family;
    this.digest = digest;
  }

  /**
   * RSA: PKCS#1 v1.5 with SHA-256; EC: ECDSA with the digest that matches the curve (RFC 5480 §4).
   *
   * @throws IllegalArgumentException for a key that is neither RSA nor EC
   */
  public static SignatureAlgorithm defaultFor(PublicKey key) {
    if (key instanceof RSAPublicKey) {
      return RSA_PKCS1_SHA256;
    }
    if (key instanceof ECPublicKey ec) {
      int bits = ec.getParams().getOrder().bitLength();
      return bits < 384 ? ECDSA_SHA256 : bits < 512 ? ECDSA_SHA384 : ECDSA_SHA512;
    }
    throw new IllegalArgumentException(
        "No signature algorithm for a key of type " + key.getAlgorithm() + "; use RSA or EC");
  }

  public DigestAlgorithm digest() {
    return digest;
  }

  /** Whether keys of this type can sign with this algorithm. */
  public boolean fits(PublicKey key) {
    return family == Family.ECDSA ? key instanceof ECPublicKey : key instanceof RSAPublicKey;
  }

  /** The name for {@link java.security.Signature#getInstance(String)}. */
  public String jcaName() {
    String hash = digest.jcaName().replace("-", "");
    return switch (family) {
      case RSA_PKCS1 -> hash + "withRSA";
      case RSA_PSS -> "RSASSA-PSS";
      case ECDSA -> hash + "withECDSA";
    };
  }

  /**
   * The parameters for {@link java.security.Signature#setParameter(AlgorithmParameterSpec)}: for
   * PSS, MGF1 with the same digest and a salt as long as the digest (RFC 4055 §3.1); none for the
   * others.
   */
  public Optional<AlgorithmParameterSpec> parameters() {
    if (family != Family.RSA_PSS) {
      return Optional.empty();
    }
    return Optional.of(
        new PSSParameterSpec(
            digest.jcaName(),
            "MGF1",
            new MGF1ParameterSpec(digest.jcaName()),
            digest.newDigest().getDigestLength(),
            PSSParameterSpec.TRAILER_FIELD_BC));
  }
}
