package vn.hoso.signature.internal.cms.read;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the object identifier of a signature algorithm says.
 *
 * @param digest JCA name; null if it says nothing of the digest, and the signer's is meant
 */
record SignatureId(SignatureFamily family, @Nullable String digest) {

  static final String RSASSA_PSS = "1.2.840.113549.1.1.10";

  private static final String PKCS1 = "1.2.840.113549.1.1.";
  private static final String ANSI_ECDSA = "1.2.840.10045.4.";
  private static final String ANSI_DSA = "1.2.840.10040.4.";
  private static final String NIST = "2.16.840.1.101.3.4.3.";

  private static final Map<String, SignatureId> BY_OID =
      Map.ofEntries(
          // RFC 3370 §3, RFC 5754 §3, RFC 8017 appendix C, RFC 9688 §3; 1.3.14.3.2.29 is OIW's
          entry(PKCS1 + 1, new SignatureId(SignatureFamily.RSA_PKCS1, null)),
          entry(PKCS1 + 4, new SignatureId(SignatureFamily.RSA_PKCS1, DigestNames.MD5)),
          entry(PKCS1 + 5, new SignatureId(SignatureFamily.RSA_PKCS1, "SHA-1")),
          entry("1.3.14.3.2.29", new SignatureId(SignatureFamily.RSA_PKCS1, "SHA-1")),
          entry(PKCS1 + 11, new SignatureId(SignatureFamily.RSA_PKCS1, "SHA-256")),
          entry(PKCS1 + 12, new SignatureId(SignatureFamily.RSA_PKCS1, "SHA-384")),
          entry(PKCS1 + 13, new SignatureId(SignatureFamily.RSA_PKCS1, "SHA-512")),
          entry(PKCS1 + 14, new SignatureId(SignatureFamily.RSA_PKCS1, "SHA-224")),
          entry(PKCS1 + 15, new SignatureId(SignatureFamily.RSA_PKCS1, "SHA-512/224")),
          entry(PKCS1 + 16, new SignatureId(SignatureFamily.RSA_PKCS1, "SHA-512/256")),
          entry(NIST + 13, new SignatureId(SignatureFamily.RSA_PKCS1, "SHA3-224")),
          entry(NIST + 14, new SignatureId(SignatureFamily.RSA_PKCS1, "SHA3-256")),
          entry(NIST + 15, new SignatureId(SignatureFamily.RSA_PKCS1, "SHA3-384")),
          entry(NIST + 16, new SignatureId(SignatureFamily.RSA_PKCS1, "SHA3-512")),
          // Its digest is in the parameters, RFC 4056 §3
          entry(RSASSA_PSS, new SignatureId(SignatureFamily.RSA_PSS, null)),
          // RFC 5753 §2.1, RFC 9688 §3; the first is a key's, which some signers write here
          entry("1.2.840.10045.2.1", new SignatureId(SignatureFamily.ECDSA, null)),
          entry(ANSI_ECDSA + 1, new SignatureId(SignatureFamily.ECDSA, "SHA-1")),
          entry(ANSI_ECDSA + "3.1", new SignatureId(SignatureFamily.ECDSA, "SHA-224")),
          entry(ANSI_ECDSA + "3.2", new SignatureId(SignatureFamily.ECDSA, "SHA-256")),
          entry(ANSI_ECDSA + "3.3", new SignatureId(SignatureFamily.ECDSA, "SHA-384")),
          entry(ANSI_ECDSA + "3.4", new SignatureId(SignatureFamily.ECDSA, "SHA-512")),
          entry(NIST + 9, new SignatureId(SignatureFamily.ECDSA, "SHA3-224")),
          entry(NIST + 10, new SignatureId(SignatureFamily.ECDSA, "SHA3-256")),
          entry(NIST + 11, new SignatureId(SignatureFamily.ECDSA, "SHA3-384")),
          entry(NIST + 12, new SignatureId(SignatureFamily.ECDSA, "SHA3-512")),
          // RFC 3370 §3.1, RFC 5754 §3.1; historic
          entry(ANSI_DSA + 1, new SignatureId(SignatureFamily.DSA, null)),
          entry(ANSI_DSA + 3, new SignatureId(SignatureFamily.DSA, "SHA-1")),
          entry(NIST + 1, new SignatureId(SignatureFamily.DSA, "SHA-224")),
          entry(NIST + 2, new SignatureId(SignatureFamily.DSA, "SHA-256")),
          // RFC 8419 §2
          entry("1.3.101.112", new SignatureId(SignatureFamily.ED25519, null)));

  static Optional<SignatureId> of(String oid) {
    return Optional.ofNullable(BY_OID.get(oid));
  }
}
