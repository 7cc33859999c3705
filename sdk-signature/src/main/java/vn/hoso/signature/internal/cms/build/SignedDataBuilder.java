package vn.hoso.signature.internal.cms.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.crypto.Certificates;
import vn.hoso.signature.internal.crypto.SignatureIdentifiers;
import vn.hoso.signature.key.SigningCertificate;

/** Puts signed attributes, signature value and time-stamp together to a SignedData. */
public final class SignedDataBuilder {

  private SignedDataBuilder() {}

  /**
   * Builds a ContentInfo with a SignedData.
   *
   * @param content goes into it; null for a detached signature
   * @param signedAttributes what was signed
   * @param timeStampToken becomes the signature-time-stamp of level B-T (EN 319 122-1 §5.3)
   */
  public static byte[] build(
      byte @Nullable [] content,
      SignedAttributes signedAttributes,
      byte[] signatureValue,
      SigningCertificate certificate,
      byte @Nullable [] timeStampToken) {
    AlgorithmIdentifier digest =
        new AlgorithmIdentifier(
            new ASN1ObjectIdentifier(certificate.algorithm().digest().oid())); // RFC 5754 §2
    try {
      Certificate signer = encoded(certificate.certificate());
      SignerInfo signerInfo =
          new SignerInfo(
              new SignerIdentifier(new IssuerAndSerialNumber(signer)),
              digest,
              signedAttributes.asn1(),
              SignatureIdentifiers.of(certificate.algorithm()),
              new DEROctetString(signatureValue),
              unsignedAttributes(timeStampToken));
      SignedData signedData =
          new SignedData(
              new DERSet(digest),
              new ContentInfo(
                  PKCSObjectIdentifiers.data, content == null ? null : new DEROctetString(content)),
              certificates(certificate.chain()),
              null,
              new DERSet(signerInfo));
      // Definite lengths everywhere, and a time-stamp token that keeps the order its maker gave it.
      return new ContentInfo(CMSObjectIdentifiers.signedData, signedData)
          .getEncoded(ASN1Encoding.DL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("A certificate of the chain has no encoded form", e);
    }
  }

  private static @Nullable ASN1Set unsignedAttributes(byte @Nullable [] timeStampToken)
      throws IOException {
    if (timeStampToken == null) {
      return null;
    }
    return new DERSet(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            new DERSet(ASN1Primitive.fromByteArray(timeStampToken))));
  }

  private static ASN1Set certificates(List<X509Certificate> chain)
      throws CertificateEncodingException {
    ASN1EncodableVector certificates = new ASN1EncodableVector();
    for (X509Certificate certificate : Certificates.withoutRoot(chain)) {
      certificates.add(encoded(certificate));
    }
    return new DERSet(certificates);
  }

  private static Certificate encoded(X509Certificate certificate)
      throws CertificateEncodingException {
    return Certificate.getInstance(certificate.getEncoded());
  }
}
