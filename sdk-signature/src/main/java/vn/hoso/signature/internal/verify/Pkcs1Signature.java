package vn.hoso.signature.internal.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import vn.hoso.signature.internal.cms.read.Integrity;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.crypto.Providers;

/**
 * The signature of {@code adbe.x509.rsa_sha1}: an RSA value in an OCTET STRING (ISO 32000-1
 * §12.8.3.2). In spite of the name, PDF 1.6 and 1.7 allow SHA-2, and only the value says which.
 *
 * @param digest the JCA name of the digest that matches; SHA-1 if none does
 */
record Pkcs1Signature(String digest, Integrity integrity) {

  private static final Map<String, ASN1ObjectIdentifier> DIGESTS = new LinkedHashMap<>();

  static {
    DIGESTS.put("SHA-1", OIWObjectIdentifiers.idSHA1);
    DIGESTS.put("SHA-256", NISTObjectIdentifiers.id_sha256);
    DIGESTS.put("SHA-384", NISTObjectIdentifiers.id_sha384);
    DIGESTS.put("SHA-512", NISTObjectIdentifiers.id_sha512);
  }

  /** What is in /Contents, its padding aside; empty if it is no OCTET STRING. */
  static Optional<byte[]> value(byte[] contents) {
    try (ASN1InputStream in = new ASN1InputStream(contents)) {
      return in.readObject() instanceof ASN1OctetString value
          ? Optional.of(value.getOctets())
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Bouncy Castle answers some garbage with unchecked exceptions.
      return Optional.empty();
    }
  }

  /**
   * Compares.
   *
   * @param covered the digest of the covered bytes by an algorithm
   */
  static Pkcs1Signature check(byte[] value, PublicKey key, Function<String, byte[]> covered) {
    if (!(key instanceof RSAPublicKey)) {
      return new Pkcs1Signature(
          "SHA-1", new Integrity(Result.VALUE_MISMATCH, "the signer's key is no RSA key"));
    }
    try {
      for (String digest : DIGESTS.keySet()) {
        if (isOver(digestInfo(digest, covered.apply(digest)), value, key)) {
          return new Pkcs1Signature(digest, new Integrity(Result.INTACT, ""));
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      return new Pkcs1Signature(
          "SHA-1", new Integrity(Result.UNSUPPORTED_ALGORITHM, String.valueOf(e.getMessage())));
    }
    return new Pkcs1Signature("SHA-1", mismatch(value, key));
  }

  private static boolean isOver(byte[] digestInfo, byte[] value, PublicKey key)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance("NONEwithRSA", Providers.bouncyCastle());
    try {
      signature.initVerify(key);
    } catch (IllegalArgumentException e) {
      throw new InvalidKeyException(
          "the signer's key is no RSA key that can be: " + e.getMessage(), e);
    }
    signature.update(digestInfo);
    try {
      return signature.verify(value);
    } catch (SignatureException malformed) {
      return false;
    }
  }

  /** Whether it is of this key at all: only then it is the covered bytes that differ. */
  private static Integrity mismatch(byte[] value, PublicKey key) {
    try {
      Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      cipher.init(Cipher.DECRYPT_MODE, key);
      DigestInfo.getInstance(cipher.doFinal(value));
      return new Integrity(
          Result.DIGEST_MISMATCH, "the covered bytes have another digest than the signed one");
    } catch (GeneralSecurityException | RuntimeException e) {
      // Padding and content of a foreign key's value are garbage.
      return new Integrity(
          Result.VALUE_MISMATCH, "the signature value is not of the signer's certificate");
    }
  }

  /** RFC 8017 §9.2. */
  private static byte[] digestInfo(String name, byte[] hash) throws IOException {
    AlgorithmIdentifier algorithm = new AlgorithmIdentifier(DIGESTS.get(name), DERNull.INSTANCE);
    return new DigestInfo(algorithm, hash).getEncoded(ASN1Encoding.DER);
  }
}
