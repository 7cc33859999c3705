package vn.hoso.signature.internal.cms.read;

import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.NamedParameterSpec;

/** The kinds of signatures that are verified. */
enum SignatureFamily {
  RSA_PKCS1("RSASSA-PKCS1-v1_5"),
  RSA_PSS("RSASSA-PSS"),
  ECDSA("ECDSA"),
  DSA("DSA"),
  ED25519("Ed25519");

  private final String text;

  SignatureFamily(String text) {
    this.text = text;
  }

  boolean fits(PublicKey key) {
    return switch (this) {
      case RSA_PKCS1, RSA_PSS -> key instanceof RSAPublicKey;
      case ECDSA -> key instanceof ECPublicKey;
      case DSA -> key instanceof DSAPublicKey;
      case ED25519 ->
          key instanceof EdECPublicKey edwards
              && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName());
    };
  }

  /**
   * The name for {@link java.security.Signature}.
   *
   * @param digest the JCA name of a digest, or NONE for data that is a digest already
   */
  String jcaName(String digest) {
    String hash = digest.replace("SHA-", "SHA"); // SHA256, SHA512/256, but SHA3-256
    return switch (this) {
      case RSA_PKCS1 -> hash + "withRSA";
      case RSA_PSS -> digest.equals("NONE") ? "NONEwithRSASSA-PSS" : "RSASSA-PSS";
      case ECDSA, DSA -> hash + "with" + text;
      case ED25519 -> text;
    };
  }

  /** For people. */
  String describe(String digest) {
    return this == ED25519 ? text : text + " with " + digest;
  }
}
