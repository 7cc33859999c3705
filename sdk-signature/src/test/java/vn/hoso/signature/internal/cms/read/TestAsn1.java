package vn.hoso.signature.internal.cms.read;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/** Small things of which CMS are made. */
final class TestAsn1 {

  private TestAsn1() {}

  static AlgorithmIdentifier algorithm(String oid) {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
  }

  static byte[] digestOf(String digest, byte[] bytes) {
    try {
      return MessageDigest.getInstance(digest).digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The set in reverse order. */
  static ASN1Set reversed(ASN1Set set) {
    ASN1Encodable[] elements = set.toArray();
    List<ASN1Encodable> list = new ArrayList<>(Arrays.asList(elements));
    Collections.reverse(list);
    return new DLSet(list.toArray(ASN1Encodable[]::new));
  }

  static Certificate encoded(X509Certificate certificate) {
    try {
      return Certificate.getInstance(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static ASN1Primitive asn1(byte[] encoded) {
    try {
      return ASN1Primitive.fromByteArray(encoded);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(ASN1Encodable object) {
    try {
      return object.toASN1Primitive().getEncoded(ASN1Encoding.DL);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Null for no elements. */
  static ASN1Set set(List<ASN1Encodable> elements) {
    return elements.isEmpty() ? null : new DLSet(elements.toArray(ASN1Encodable[]::new));
  }

  /** ESS signing-certificate-v2 by SHA-256. */
  static SigningCertificateV2 reference(X509Certificate certificate) {
    try {
      return new SigningCertificateV2(
          new ESSCertIDv2(digestOf("SHA-256", certificate.getEncoded())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
