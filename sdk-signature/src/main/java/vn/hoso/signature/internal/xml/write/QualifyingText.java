package vn.hoso.signature.internal.xml.write;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.key.DigestAlgorithm;
import vn.hoso.signature.key.SigningCertificate;

/** The qualifying properties of a baseline signature (EN 319 132-1 §4.3, §6.3). */
final class QualifyingText {

  static final String END = "</xades:QualifyingProperties>";

  private final SignatureIds ids;

  QualifyingText(SignatureIds ids) {
    this.ids = ids;
  }

  /**
   * The signed properties, without the end of what they are in.
   *
   * @param parts what there are references to, beside these properties
   * @param title that the signer claims
   */
  String start(
      SigningCertificate signer, Instant time, List<SignedPart> parts, @Nullable String title) {
    StringBuilder text = new StringBuilder();
    text.append(
        "<xades:QualifyingProperties xmlns:xades=\"%s\" Target=\"#%s\">"
            .formatted(UnsignedText.XADES_132, ids.signature()));
    text.append("<xades:SignedProperties Id=\"%s\">".formatted(ids.properties()));
    text.append("<xades:SignedSignatureProperties><xades:SigningTime>")
        .append(DateTimeFormatter.ISO_INSTANT.format(time))
        .append("</xades:SigningTime>");
    text.append(certificateReference(signer));
    if (title != null) {
      text.append("<xades:SignerRoleV2><xades:ClaimedRoles><xades:ClaimedRole>")
          .append(XmlText.escape(title))
          .append("</xades:ClaimedRole></xades:ClaimedRoles></xades:SignerRoleV2>");
    }
    text.append("</xades:SignedSignatureProperties><xades:SignedDataObjectProperties>");
    for (int i = 0; i < parts.size(); i++) {
      text.append(
          ("<xades:DataObjectFormat ObjectReference=\"#%s\"><xades:MimeType>%s"
                  + "</xades:MimeType></xades:DataObjectFormat>")
              .formatted(ids.reference(i + 1), parts.get(i).mediaType()));
    }
    return text.append("</xades:SignedDataObjectProperties></xades:SignedProperties>").toString();
  }

  /** Unsigned properties with a time-stamp over the signature value (§5.3). */
  static String timeStamp(byte[] token) {
    return ("<xades:UnsignedProperties><xades:UnsignedSignatureProperties>%s"
            + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>")
        .formatted(UnsignedText.signatureTimeStamp(token));
  }

  /** The digest identifies the certificate; an IssuerSerialV2 would add nothing (§5.2.2). */
  private static String certificateReference(SigningCertificate signer) {
    byte[] encoded = XmlText.encoded(signer.certificate());
    return ("<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>"
            + "<DigestMethod Algorithm=\"%s\"/><DigestValue>%s</DigestValue>"
            + "</xades:CertDigest></xades:Cert></xades:SigningCertificateV2>")
        .formatted(
            AlgorithmNames.of(DigestAlgorithm.SHA256),
            XmlText.base64(DigestAlgorithm.SHA256.newDigest().digest(encoded)));
  }
}
