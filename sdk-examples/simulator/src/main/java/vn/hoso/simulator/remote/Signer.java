package vn.hoso.simulator.remote;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import vn.hoso.simulator.pki.IssuedCertificate;

/** Somebody whose key the services keep. Thread-safe. */
final class Signer {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final Map<Integer, ASN1ObjectIdentifier> DIGESTS =
      Map.of(
          32, NISTObjectIdentifiers.id_sha256,
          48, NISTObjectIdentifiers.id_sha384,
          64, NISTObjectIdentifiers.id_sha512);

  private final String userId;
  private final IssuedCertificate certificate;
  private @Nullable KeyPair another;

  Signer(String userId, IssuedCertificate certificate) {
    this.userId = userId;
    this.certificate = certificate;
  }

  String userId() {
    return userId;
  }

  /** What the services call the key. */
  String credentialId() {
    return "cred-" + serialNumber().toLowerCase(Locale.ROOT);
  }

  String serialNumber() {
    return certificate.certificate().getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
  }

  /** DER in base64: the signer's certificate first, the root last. */
  List<String> chain() {
    return certificate.chain().stream()
        .map(
            each -> {
              try {
                return Base64.getEncoder().encodeToString(each.getEncoded());
              } catch (CertificateEncodingException e) {
                throw new IllegalStateException("A certificate cannot be encoded", e);
              }
            })
        .toList();
  }

  /**
   * Signs a digest, or a DigestInfo.
   *
   * @param pssHash empty for PKCS#1 v1.5 and ECDSA; else the name of the digest, such as SHA-256
   */
  byte[] sign(byte[] digest, boolean byAnotherKey, String pssHash) {
    PrivateKey key = byAnotherKey ? anotherKey() : certificate.privateKey();
    try {
      if (!key.getAlgorithm().equals("RSA")) {
        return signed("NONEwithECDSA", null, key, digest);
      }
      if (!pssHash.isEmpty()) {
        return signed("RAWRSASSA-PSS", pss(pssHash, digest.length), key, digest);
      }
      return signed("NONEwithRSA", null, key, isDigestInfo(digest) ? digest : digestInfo(digest));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("This JVM cannot sign a digest", e);
    }
  }

  private static PSSParameterSpec pss(String hash, int saltBytes) {
    return new PSSParameterSpec(
        hash, "MGF1", new MGF1ParameterSpec(hash), saltBytes, PSSParameterSpec.TRAILER_FIELD_BC);
  }

  private static byte[] signed(
      String algorithm, @Nullable PSSParameterSpec parameters, PrivateKey key, byte[] data)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm, BOUNCY_CASTLE);
    if (parameters != null) {
      signature.setParameter(parameters);
    }
    signature.initSign(key);
    signature.update(data);
    return signature.sign();
  }

  private static boolean isDigestInfo(byte[] bytes) {
    return !DIGESTS.containsKey(bytes.length);
  }

  private static byte[] digestInfo(byte[] digest) throws IOException {
    return new DigestInfo(
            new AlgorithmIdentifier(DIGESTS.get(digest.length), DERNull.INSTANCE), digest)
        .getEncoded();
  }

  private synchronized PrivateKey anotherKey() {
    KeyPair made = another == null ? Accounts.newKey() : another;
    another = made;
    return made.getPrivate();
  }
}
