package vn.hoso.signature.key;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/**
 * What a key signs with. TT 15/2025/TT-BKHCN Phụ lục I asks for RSASSA-PSS or ECDSA; PKCS#1 v1.5 is
 * what tokens, the agencies' tools and their documents use today, and so the default for RSA.
 * Ed25519 is not on its list. Who reads what is in {@code docs/peers.md}.
 */
public enum SignatureAlgorithm {
  RSA_PKCS1_SHA256(Family.RSA_PKCS1, DigestAlgorithm.SHA256),
  RSA_PKCS1_SHA384(Family.RSA_PKCS1, DigestAlgorithm.SHA384),
  RSA_PKCS1_SHA512(Family.RSA_PKCS1, DigestAlgorithm.SHA512),
  RSA_PKCS1_SHA3_256(Family.RSA_PKCS1, DigestAlgorithm.SHA3_256),
  RSA_PKCS1_SHA3_384(Family.RSA_PKCS1, DigestAlgorithm.SHA3_384),
  RSA_PKCS1_SHA3_512(Family.RSA_PKCS1, DigestAlgorithm.SHA3_512),
  RSA_PSS_SHA256(Family.RSA_PSS, DigestAlgorithm.SHA256),
  RSA_PSS_SHA384(Family.RSA_PSS, DigestAlgorithm.SHA384),
  RSA_PSS_SHA512(Family.RSA_PSS, DigestAlgorithm.SHA512),
  RSA_PSS_SHA3_256(Family.RSA_PSS, DigestAlgorithm.SHA3_256),
  RSA_PSS_SHA3_384(Family.RSA_PSS, DigestAlgorithm.SHA3_384),
  RSA_PSS_SHA3_512(Family.RSA_PSS, DigestAlgorithm.SHA3_512),
  ECDSA_SHA256(Family.ECDSA, DigestAlgorithm.SHA256),
  ECDSA_SHA384(Family.ECDSA, DigestAlgorithm.SHA384),
  ECDSA_SHA512(Family.ECDSA, DigestAlgorithm.SHA512),
  ECDSA_SHA3_256(Family.ECDSA, DigestAlgorithm.SHA3_256),
  ECDSA_SHA3_384(Family.ECDSA, DigestAlgorithm.SHA3_384),
  ECDSA_SHA3_512(Family.ECDSA, DigestAlgorithm.SHA3_512),
  /** Signs the data themselves, not their digest (RFC 8032 §5.1). */
  ED25519(Family.ED25519, DigestAlgorithm.SHA512);

  private enum Family {
    RSA_PKCS1,
    RSA_PSS,
    ECDSA,
    ED25519
  }

  private final Family family;
  private final DigestAlgorithm digest;

  SignatureAlgorithm(Family family, DigestAlgorithm digest) {
    this.family = family;
    this.digest = digest;
  }

  /**
   * RSA: PKCS#1 v1.5 with SHA-256; EC: ECDSA with the digest of SHA-2 that matches the curve (RFC
   * 5480 §4); Ed25519.
   *
   * @throws IllegalArgumentException for a key of another type
   */
  public static SignatureAlgorithm defaultFor(PublicKey key) {
    if (key instanceof RSAPublicKey) {
      return RSA_PKCS1_SHA256;
    }
    if (key instanceof ECPublicKey ec) {
      int bits = ec.getParams().getOrder().bitLength();
      return bits < 384 ? ECDSA_SHA256 : bits < 512 ? ECDSA_SHA384 : ECDSA_SHA512;
    }
    if (ED25519.fits(key)) {
      return ED25519;
    }
    throw new IllegalArgumentException(
        "No signature algorithm for a key of type %s; use RSA, EC or Ed25519"
            .formatted(key.getAlgorithm()));
  }

  /** Of the content; with Ed25519 SHA-512, as RFC 8419 §3.1 asks of CMS. */
  public DigestAlgorithm digest() {
    return digest;
  }

  /** Whether keys of this type can sign with this algorithm. */
  public boolean fits(PublicKey key) {
    return switch (family) {
      case RSA_PKCS1, RSA_PSS -> key instanceof RSAPublicKey;
      case ECDSA -> key instanceof ECPublicKey;
      case ED25519 ->
          key instanceof EdECPublicKey edwards
              && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName());
    };
  }

  /** Whether the key signs a digest, so that a digest is all that it needs to be given. */
  public boolean signsDigest() {
    return family != Family.ED25519;
  }

  /** The name for {@link java.security.Signature#getInstance(String)}. */
  public String jcaName() {
    String hash = digest.jcaName().replace("SHA-", "SHA"); // SHA256, but SHA3-256
    return switch (family) {
      case RSA_PKCS1 -> hash + "withRSA";
      case RSA_PSS -> "RSASSA-PSS";
      case ECDSA -> hash + "withECDSA";
      case ED25519 -> "Ed25519";
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
