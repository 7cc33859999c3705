package vn.hoso.signature.internal.cms.read;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Providers;

/**
 * What a signer's two algorithm identifiers mean together.
 *
 * @param digest JCA name; of the content and, but for Ed25519, of the signature
 * @param pss only for RSASSA-PSS
 */
record SignatureScheme(SignatureFamily family, String digest, @Nullable PSSParameterSpec pss) {

  /**
   * The scheme of a SignerInfo.
   *
   * @throws NoSuchAlgorithmException if an algorithm is not known, or not computed any more
   * @throws MalformedCmsException if the two name different digests (RFC 8933 §3.1), or the
   *     parameters of RSASSA-PSS are not sound, or another algorithm has some
   */
  static SignatureScheme of(SignerFields signer)
      throws NoSuchAlgorithmException, MalformedCmsException {
    String digest = signer.digestName();
    if (!DigestNames.isComputable(digest)) {
      throw new NoSuchAlgorithmException("the digest algorithm " + digest + " is not supported");
    }
    String oid = signer.signatureOid();
    SignatureId id =
        SignatureId.of(oid)
            .orElseThrow(
                () ->
                    new NoSuchAlgorithmException(
                        "the signature algorithm " + oid + " is not supported"));
    PSSParameterSpec pss = null;
    String own = id.digest();
    if (id.family() == SignatureFamily.RSA_PSS) {
      pss = PssParameters.read(signer.signatureAlgorithm().getParameters());
      own = pss.getDigestAlgorithm();
    } else {
      requireNoParameters(signer.signatureAlgorithm());
    }
    if (own != null && !own.equals(digest)) {
      throw new MalformedCmsException(
          "the content is digested with %s, but signed with %s".formatted(digest, own));
    }
    return new SignatureScheme(id.family(), digest, pss);
  }

  /** NULL, or none at all (RFC 4055 §5, RFC 5758 §3); no signature covers them. */
  private static void requireNoParameters(AlgorithmIdentifier algorithm)
      throws MalformedCmsException {
    ASN1Encodable parameters = algorithm.getParameters();
    if (parameters != null && !DERNull.INSTANCE.equals(parameters.toASN1Primitive())) {
      throw new MalformedCmsException(
          "the signature algorithm %s has parameters".formatted(algorithm.getAlgorithm().getId()));
    }
  }

  /** For people, also of algorithms that are not supported. */
  static String describe(SignerFields signer) {
    return SignatureId.of(signer.signatureOid())
        .map(id -> id.family().describe(id.digest() == null ? signer.digestName() : id.digest()))
        .orElse(signer.signatureOid());
  }

  /** False also for a malformed value. */
  boolean verify(PublicKey key, byte[] data, byte[] value) throws GeneralSecurityException {
    return verify(Providers.signature(family.jcaName(digest)), key, data, value);
  }

  /** Of data of which only the digest is at hand. */
  boolean verifyDigest(PublicKey key, byte[] hash, byte[] value) throws GeneralSecurityException {
    if (family == SignatureFamily.ED25519) {
      throw new NoSuchAlgorithmException("Ed25519 without signed attributes is not supported");
    }
    Signature signature = Signature.getInstance(family.jcaName("NONE"), Providers.bouncyCastle());
    byte[] data = family == SignatureFamily.RSA_PKCS1 ? digestInfo(hash) : hash;
    return verify(signature, key, data, value);
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
}
