package vn.hoso.signature.internal.xml.write;

import vn.hoso.signature.key.DigestAlgorithm;
import vn.hoso.signature.key.SignatureAlgorithm;

/** The identifiers of algorithms (RFC 9231). */
final class AlgorithmNames {

  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final String MORE_2021 = "http://www.w3.org/2021/04/xmldsig-more#";
  private static final String ENC = "http://www.w3.org/2001/04/xmlenc#";

  private AlgorithmNames() {}

  static String of(DigestAlgorithm digest) {
    return switch (digest) {
      case SHA256 -> ENC + "sha256";
      case SHA384 -> MORE + "sha384";
      case SHA512 -> ENC + "sha512";
      case SHA3_256 -> MORE_2007 + "sha3-256";
      case SHA3_384 -> MORE_2007 + "sha3-384";
      case SHA3_512 -> MORE_2007 + "sha3-512";
    };
  }

  /**
   * For PSS those that fix its parameters, and to just what the key signs with (§2.3.10).
   *
   * @throws IllegalArgumentException if there is none
   */
  static String of(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case RSA_PKCS1_SHA256 -> MORE + "rsa-sha256";
      case RSA_PKCS1_SHA384 -> MORE + "rsa-sha384";
      case RSA_PKCS1_SHA512 -> MORE + "rsa-sha512";
      case RSA_PKCS1_SHA3_256, RSA_PKCS1_SHA3_384, RSA_PKCS1_SHA3_512 ->
          throw new IllegalArgumentException(
              "%s has no name in XML signatures (RFC 9231): sign with RSA_PSS_%s"
                  .formatted(algorithm, algorithm.digest()));
      case RSA_PSS_SHA256 -> MORE_2007 + "sha256-rsa-MGF1";
      case RSA_PSS_SHA384 -> MORE_2007 + "sha384-rsa-MGF1";
      case RSA_PSS_SHA512 -> MORE_2007 + "sha512-rsa-MGF1";
      case RSA_PSS_SHA3_256 -> MORE_2007 + "sha3-256-rsa-MGF1";
      case RSA_PSS_SHA3_384 -> MORE_2007 + "sha3-384-rsa-MGF1";
      case RSA_PSS_SHA3_512 -> MORE_2007 + "sha3-512-rsa-MGF1";
      case ECDSA_SHA256 -> MORE + "ecdsa-sha256";
      case ECDSA_SHA384 -> MORE + "ecdsa-sha384";
      case ECDSA_SHA512 -> MORE + "ecdsa-sha512";
      case ECDSA_SHA3_256 -> MORE_2021 + "ecdsa-sha3-256";
      case ECDSA_SHA3_384 -> MORE_2021 + "ecdsa-sha3-384";
      case ECDSA_SHA3_512 -> MORE_2021 + "ecdsa-sha3-512";
      case ED25519 -> MORE_2021 + "eddsa-ed25519";
    };
  }
}
