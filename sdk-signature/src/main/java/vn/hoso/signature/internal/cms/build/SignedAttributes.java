package vn.hoso.signature.internal.cms.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.key.DigestAlgorithm;

/** The signed attributes of a PAdES or CAdES baseline signature (EN 319 142-1, 319 122-1 §6.3). */
public final class SignedAttributes {

  /** id-aa-ets-signerAttrV2, EN 319 122-1 §5.2.6.1. */
  private static final ASN1ObjectIdentifier SIGNER_ATTRIBUTES_V2 =
      new ASN1ObjectIdentifier("0.4.0.19122.1.1");

  private final byte[] encoded;

  private SignedAttributes(byte[] encoded) {
    this.encoded = encoded;
  }

  /**
   * Binds a digest to a certificate.
   *
   * @param messageDigest of the covered bytes
   * @param title the title (chức danh) that the signer claims
   * @param signingTime null for PAdES, which has it in the signature dictionary's /M
   */
  public static SignedAttributes of(
      byte[] messageDigest,
      X509Certificate signer,
      @Nullable String title,
      @Nullable Instant signingTime) {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.data));
    return complete(attributes, messageDigest, signer, title, signingTime);
  }

  /**
   * The same of a counter-signature, which has no content type (RFC 5652 §11.4).
   *
   * @param messageDigest of the signature value that is signed
   */
  public static SignedAttributes ofCounterSignature(
      byte[] messageDigest, X509Certificate signer, @Nullable String title, Instant signingTime) {
    return complete(new ASN1EncodableVector(), messageDigest, signer, title, signingTime);
  }

  private static SignedAttributes complete(
      ASN1EncodableVector attributes,
      byte[] messageDigest,
      X509Certificate signer,
      @Nullable String title,
      @Nullable Instant signingTime) {
    attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(messageDigest)));
    attributes.add(
        attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new SigningCertificateV2(certificateId(signer))));
    if (signingTime != null) {
      attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(signingTime))));
    }
    if (title != null) {
      attributes.add(attribute(SIGNER_ATTRIBUTES_V2, claimedTitle(title)));
    }
    try {
      return new SignedAttributes(new DERSet(attributes).getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes what {@link #encoded} returned. */
  public static SignedAttributes decode(byte[] encoded) {
    return new SignedAttributes(encoded);
  }

  /** The bytes that the key signs: the DER form of the SET OF attributes (RFC 5652 §5.4). */
  public byte[] encoded() {
    return encoded.clone();
  }

  /** The digest of the covered bytes. */
  public byte[] messageDigest() {
    AttributeTable attributes = new AttributeTable(asn1());
    ASN1Encodable value = attributes.get(CMSAttributes.messageDigest).getAttributeValues()[0];
    return ASN1OctetString.getInstance(value).getOctets();
  }

  ASN1Set asn1() {
    return ASN1Set.getInstance(encoded);
  }

  /** SHA-256, whose identifier is the default and so left out (RFC 5035 §4). */
  private static ESSCertIDv2 certificateId(X509Certificate signer) {
    byte[] encoded;
    try {
      encoded = signer.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("The certificate has no encoded form", e);
    }
    Certificate certificate = Certificate.getInstance(encoded);
    return new ESSCertIDv2(
        DigestAlgorithm.SHA256.newDigest().digest(encoded),
        new IssuerSerial(
            new GeneralNames(new GeneralName(certificate.getIssuer())),
            certificate.getSerialNumber()));
  }

  private static DERSequence claimedTitle(String title) {
    DERSequence claimed =
        new DERSequence(
            new org.bouncycastle.asn1.x509.Attribute(
                BCStyle.T, new DERSet(new DERUTF8String(title))));
    return new DERSequence(new DERTaggedObject(true, 0, claimed));
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }
}
