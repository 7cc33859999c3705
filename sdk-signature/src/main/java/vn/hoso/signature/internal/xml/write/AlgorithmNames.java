package vn.hoso.signature.internal.xml.write;

import vn.hoso.signature.key.DigestAlgorithm;
import vn.hoso.signature.key.SignatureAlgorithm;

/** The identifiers of algorithms (RFC 9231). */
final class AlgorithmNames {

  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final String ENC = "http://www.w3.org/2001/04/xmlenc#";

  private AlgorithmNames() {}

  static String of(DigestAlgorithm digest) {
    return switch (digest) {
      case SHA256 -> ENC + "sha256";
      case SHA384 -> MORE + "sha384";
      case SHA512 -> ENC + "sha512";
    };
  }

  /** For PSS those that fix its parameters, and to just what the key signs with (§2.3.10). */
  static String of(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case RSA_PKCS1_SHA256 -> MORE + "rsa-sha256";
      case RSA_PKCS1_SHA384 -> MORE + "rsa-sha384";
      case RSA_PKCS1_SHA512 -> MORE + "rsa-sha512";
      case RSA_PSS_SHA256 -> MORE_2007 + "sha256-rsa-MGF1";
      case RSA_PSS_SHA384 -> MORE_2007 + "sha384-rsa-MGF1";
      case RSA_PSS_SHA512 -> MORE_2007 + "sha512-rsa-MGF1";
      case ECDSA_SHA256 -> MORE + "ecdsa-sha256";
      case ECDSA_SHA384 -> MORE + "ecdsa-sha384";
      case ECDSA_SHA512 -> MORE + "ecdsa-sha512";
    };
  }
}
