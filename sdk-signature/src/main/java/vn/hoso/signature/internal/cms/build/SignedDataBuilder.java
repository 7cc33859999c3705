package vn.hoso.signature.internal.cms.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
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
    SignerInfo signer = signer(signedAttributes, signatureValue, certificate, timeStampToken);
    SignedData signedData =
        new SignedData(
            new DERSet(signer.getDigestAlgorithm()),
            new ContentInfo(
                PKCSObjectIdentifiers.data, content == null ? null : new DEROctetString(content)),
            certificates(certificate.chain()),
            null,
            new DERSet(signer));
    return encoded(new ContentInfo(CMSObjectIdentifiers.signedData, signedData));
  }

  /**
   * Builds a SignerInfo for a CMS that is there.
   *
   * @param timeStampToken as for {@link #build}
   */
  public static byte[] signerInfo(
      SignedAttributes signedAttributes,
      byte[] signatureValue,
      SigningCertificate certificate,
      byte @Nullable [] timeStampToken) {
    return encoded(signer(signedAttributes, signatureValue, certificate, timeStampToken));
  }

  private static SignerInfo signer(
      SignedAttributes signedAttributes,
      byte[] signatureValue,
      SigningCertificate certificate,
      byte @Nullable [] timeStampToken) {
    return new SignerInfo(
        new SignerIdentifier(new IssuerAndSerialNumber(encoded(certificate.certificate()))),
        new AlgorithmIdentifier(
            new ASN1ObjectIdentifier(certificate.algorithm().digest().oid())), // RFC 5754 §2
        signedAttributes.asn1(),
        SignatureIdentifiers.of(certificate.algorithm()),
        new DEROctetString(signatureValue),
        unsignedAttributes(timeStampToken));
  }

  private static @Nullable ASN1Set unsignedAttributes(byte @Nullable [] timeStampToken) {
    if (timeStampToken == null) {
      return null;
    }
    try {
      return new DERSet(
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
              new DERSet(ASN1Primitive.fromByteArray(timeStampToken))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ASN1Set certificates(List<X509Certificate> chain) {
    ASN1EncodableVector certificates = new ASN1EncodableVector();
    for (X509Certificate certificate : Certificates.withoutRoot(chain)) {
      certificates.add(encoded(certificate));
    }
    return new DERSet(certificates);
  }

  private static Certificate encoded(X509Certificate certificate) {
    return Certificate.getInstance(Certificates.encoded(certificate));
  }

  /** Definite lengths everywhere, and a time-stamp token that keeps the order its maker gave it. */
  private static byte[] encoded(ASN1Object object) {
    try {
      return object.getEncoded(ASN1Encoding.DL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
