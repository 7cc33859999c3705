package vn.hoso.signature.internal.cms.read;

import static java.util.Map.entry;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Providers;

/**
 * What a signer's two algorithm identifiers mean together.
 *
 * @param digest JCA name; of the content and, but for EdDSA, of the signature
 * @param pss only for RSASSA-PSS
 */
record SignatureScheme(Family family, String digest, @Nullable PSSParameterSpec pss) {

  enum Family {
    RSA_PKCS1("RSASSA-PKCS1-v1_5"),
    RSA_PSS("RSASSA-PSS"),
    ECDSA("ECDSA"),
    DSA("DSA"),
    ED25519("Ed25519"),
    ED448("Ed448");

    private final String text;

    Family(String text) {
      this.text = text;
    }
  }

  private record Known(Family family, @Nullable String digest) {}

  private static final String PKCS1 = "1.2.840.113549.1.1.";
  private static final String ANSI_ECDSA = "1.2.840.10045.4.";
  private static final String NIST_SIGNATURE = "2.16.840.1.101.3.4.3.";

  /** A digest of null: the digest algorithm of the signer is meant. */
  private static final Map<String, Known> KNOWN =
      Map.ofEntries(
          entry(PKCS1 + 1, new Known(Family.RSA_PKCS1, null)), // RFC 3370 §3.2
          entry(PKCS1 + 4, new Known(Family.RSA_PKCS1, "MD5")),
          entry(PKCS1 + 5, new Known(Family.RSA_PKCS1, "SHA-1")),
          entry("1.3.14.3.2.29", new Known(Family.RSA_PKCS1, "SHA-1")), // OIW
          entry(PKCS1 + 11, new Known(Family.RSA_PKCS1, "SHA-256")), // RFC 5754 §3.2
          entry(PKCS1 + 12, new Known(Family.RSA_PKCS1, "SHA-384")),
          entry(PKCS1 + 13, new Known(Family.RSA_PKCS1, "SHA-512")),
          entry(PKCS1 + 14, new Known(Family.RSA_PKCS1, "SHA-224")),
          entry(PKCS1 + 15, new Known(Family.RSA_PKCS1, "SHA-512/224")), // RFC 8017 appendix C
          entry(PKCS1 + 16, new Known(Family.RSA_PKCS1, "SHA-512/256")),
          entry(NIST_SIGNATURE + 13, new Known(Family.RSA_PKCS1, "SHA3-224")), // RFC 9688
          entry(NIST_SIGNATURE + 14, new Known(Family.RSA_PKCS1, "SHA3-256")),
          entry(NIST_SIGNATURE + 15, new Known(Family.RSA_PKCS1, "SHA3-384")),
          entry(NIST_SIGNATURE + 16, new Known(Family.RSA_PKCS1, "SHA3-512")),
          entry("1.2.840.10045.2.1", new Known(Family.ECDSA, null)), // a key's, where it is wrong
          entry(ANSI_ECDSA + 1, new Known(Family.ECDSA, "SHA-1")), // RFC 5753 §2.1.1
          entry(ANSI_ECDSA + "3.1", new Known(Family.ECDSA, "SHA-224")),
          entry(ANSI_ECDSA + "3.2", new Known(Family.ECDSA, "SHA-256")),
          entry(ANSI_ECDSA + "3.3", new Known(Family.ECDSA, "SHA-384")),
          entry(ANSI_ECDSA + "3.4", new Known(Family.ECDSA, "SHA-512")),
          entry(NIST_SIGNATURE + 9, new Known(Family.ECDSA, "SHA3-224")),
          entry(NIST_SIGNATURE + 10, new Known(Family.ECDSA, "SHA3-256")),
          entry(NIST_SIGNATURE + 11, new Known(Family.ECDSA, "SHA3-384")),
          entry(NIST_SIGNATURE + 12, new Known(Family.ECDSA, "SHA3-512")),
          entry("1.2.840.10040.4.1", new Known(Family.DSA, null)),
          entry("1.2.840.10040.4.3", new Known(Family.DSA, "SHA-1")),
          entry(NIST_SIGNATURE + 1, new Known(Family.DSA, "SHA-224")),
          entry(NIST_SIGNATURE + 2, new Known(Family.DSA, "SHA-256")),
          entry("1.3.101.112", new Known(Family.ED25519, null)), // RFC 8419
          entry("1.3.101.113", new Known(Family.ED448, null)));

  /**
   * Both algorithms of a SignerInfo.
   *
   * @throws NoSuchAlgorithmException if one of them is not known or not computed any more
   * @throws MalformedCmsException if they name two digests (RFC 8933 §3.1), or the parameters of
   *     RSASSA-PSS are not sound
   */
  static SignatureScheme of(SignerFields signer)
      throws NoSuchAlgorithmException, MalformedCmsException {
    String digest = DigestNames.of(signer.digestAlgorithm().getAlgorithm().getId());
    AlgorithmIdentifier algorithm = signer.signatureAlgorithm();
    if (!DigestNames.isComputable(digest)) {
      throw new NoSuchAlgorithmException("the digest algorithm " + digest);
    }
    if (PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm())) {
      PSSParameterSpec parameters = PssParameters.read(algorithm.getParameters());
      requireSame(digest, parameters.getDigestAlgorithm());
      return new SignatureScheme(Family.RSA_PSS, digest, parameters);
    }
    String oid = algorithm.getAlgorithm().getId();
    Known known = KNOWN.get(oid);
    if (known == null) {
      throw new NoSuchAlgorithmException("the signature algorithm " + oid);
    }
    if (known.digest != null) {
      requireSame(digest, known.digest);
    }
    return new SignatureScheme(known.family, digest, null);
  }

  /** For people, also of algorithms that are not supported. */
  static String describe(SignerFields signer) {
    String digest = DigestNames.of(signer.digestAlgorithm().getAlgorithm().getId());
    String oid = signer.signatureAlgorithm().getAlgorithm().getId();
    if (oid.equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId())) {
      return Family.RSA_PSS.text + " with " + digest;
    }
    Known known = KNOWN.get(oid);
    if (known == null) {
      return oid;
    }
    boolean edwards = known.family == Family.ED25519 || known.family == Family.ED448;
    return edwards
        ? known.family.text
        : known.family.text + " with " + (known.digest == null ? digest : known.digest);
  }

  private static void requireSame(String digest, String ofSignature) throws MalformedCmsException {
    if (!digest.equals(ofSignature)) {
      throw new MalformedCmsException(
          "the content is digested with %s, but signed with %s".formatted(digest, ofSignature));
    }
  }

  boolean fits(PublicKey key) {
    return switch (family) {
      case RSA_PKCS1, RSA_PSS -> key instanceof RSAPublicKey;
      case ECDSA -> key instanceof ECPublicKey;
      case DSA -> key instanceof DSAPublicKey;
      case ED25519, ED448 ->
          key instanceof EdECPublicKey edwards && edwards.getParams().getName().equals(family.text);
    };
  }

  boolean verify(PublicKey key, byte[] data, byte[] value) throws GeneralSecurityException {
    return verify(Providers.signature(jcaName(shortDigest())), key, data, value);
  }

  /** Of data of which only the digest is at hand. */
  boolean verifyDigest(PublicKey key, byte[] hash, byte[] value) throws GeneralSecurityException {
    byte[] data = hash;
    if (family == Family.ED25519 || family == Family.ED448) {
      throw new NoSuchAlgorithmException(family.text + " over content without signed attributes");
    }
    if (family == Family.RSA_PKCS1) {
      data = digestInfo(hash);
    }
    Signature signature =
        Signature.getInstance(
            family == Family.RSA_PSS ? "NONEwithRSASSA-PSS" : jcaName("NONE"),
            Providers.BOUNCY_CASTLE);
    return verify(signature, key, data, value);
  }

  /** RFC 8017 §9.2. */
  private byte[] digestInfo(byte[] hash) throws GeneralSecurityException {
    AlgorithmIdentifier algorithm =
        new AlgorithmIdentifier(
            new ASN1ObjectIdentifier(DigestNames.oid(digest)), DERNull.INSTANCE);
    try {
      return new DigestInfo(algorithm, hash).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new GeneralSecurityException("the digest cannot be encoded", e);
    }
  }

  private boolean verify(Signature signature, PublicKey key, byte[] data, byte[] value)
      throws GeneralSecurityException {
    if (pss != null) {
      signature.setParameter(pss);
    }
    signature.initVerify(key);
    signature.update(data);
    try {
      return signature.verify(value);
    } catch (SignatureException malformed) {
      return false;
    }
  }

  private String jcaName(String digestName) {
    return switch (family) {
      case RSA_PKCS1 -> digestName + "withRSA";
      case ECDSA, DSA -> digestName + "with" + family;
      case RSA_PSS, ED25519, ED448 -> family.text;
    };
  }

  /** As it stands in the names of signatures: SHA256, SHA512/256, SHA3-256. */
  private String shortDigest() {
    return digest.replace("SHA-", "SHA");
  }
}
