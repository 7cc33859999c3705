package vn.hoso.signature.internal.pkix;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import vn.hoso.signature.internal.crypto.Providers;

/** Names a certificate to an OCSP responder (RFC 6960 §4.1.1). */
final class OcspCertId {

  private OcspCertId() {}

  /** With SHA-1, which names and protects nothing here, and is what every responder knows. */
  static CertID of(X509Certificate subject, X509Certificate issuer) {
    try {
      MessageDigest sha1 = Providers.digest("SHA-1");
      return new CertID(
          new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE),
          new DEROctetString(sha1.digest(subject.getIssuerX500Principal().getEncoded())),
          new DEROctetString(sha1.digest(key(issuer))),
          new ASN1Integer(subject.getSerialNumber()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }

  /** Whether an identifier, made with any digest, is that of this certificate. */
  static boolean matches(CertID id, X509Certificate subject, X509Certificate issuer) {
    if (!id.getSerialNumber().getValue().equals(subject.getSerialNumber())) {
      return false;
    }
    try {
      // The providers know digests by object identifier, too.
      MessageDigest digest = Providers.digest(id.getHashAlgorithm().getAlgorithm().getId());
      byte[] name = digest.digest(subject.getIssuerX500Principal().getEncoded());
      return Arrays.equals(id.getIssuerNameHash().getOctets(), name)
          && Arrays.equals(id.getIssuerKeyHash().getOctets(), digest.digest(key(issuer)));
    } catch (NoSuchAlgorithmException e) {
      return false;
    }
  }

  /** The public key without tag, length and count of unused bits, as both digests want it. */
  static byte[] key(X509Certificate certificate) {
    return SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())
        .getPublicKeyData()
        .getBytes();
  }
}
