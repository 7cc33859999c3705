package vn.hoso.signature.internal.xml.write;

import java.util.Collection;
import javax.xml.crypto.dsig.XMLSignature;
import vn.hoso.signature.internal.xml.read.ExtensibleSignature;

/**
 * Unsigned properties (EN 319 132-1 §5.3 to §5.5), each with the namespaces that it needs, so that
 * it can go into any signature.
 */
public final class UnsignedText {

  static final String XADES_132 = "http://uri.etsi.org/01903/v1.3.2#";

  private static final String XADES_141 = "http://uri.etsi.org/01903/v1.4.1#";

  private UnsignedText() {}

  /** Over the signature value (§5.3). */
  public static String signatureTimeStamp(byte[] token) {
    return "<xades:SignatureTimeStamp xmlns:xades=\"%s\">%s</xades:SignatureTimeStamp>"
        .formatted(XADES_132, timeStamp(token));
  }

  /** Over all that is there (§5.5.2). */
  public static String archiveTimeStamp(byte[] token) {
    return ("<xades141:ArchiveTimeStamp xmlns:xades141=\"%s\" xmlns:xades=\"%s\">%s"
            + "</xades141:ArchiveTimeStamp>")
        .formatted(XADES_141, XADES_132, timeStamp(token));
  }

  /** Certificates in DER (§5.4.1); empty if there are none. */
  public static String certificateValues(Collection<byte[]> certificates) {
    return certificates.isEmpty()
        ? ""
        : "<xades:CertificateValues xmlns:xades=\"%s\">%s</xades:CertificateValues>"
            .formatted(XADES_132, values("EncapsulatedX509Certificate", certificates));
  }

  /** CRLs and OCSP responses in DER (§5.4.2); empty if there are none. */
  public static String revocationValues(Collection<byte[]> crls, Collection<byte[]> ocsps) {
    return crls.isEmpty() && ocsps.isEmpty()
        ? ""
        : "<xades:RevocationValues xmlns:xades=\"%s\">%s%s</xades:RevocationValues>"
            .formatted(
                XADES_132,
                list("CRLValues", values("EncapsulatedCRLValue", crls)),
                list("OCSPValues", values("EncapsulatedOCSPValue", ocsps)));
  }

  /** Certificate values and revocation values of time-stamps (§5.5.1); empty if there are none. */
  public static String timeStampValidationData(String values) {
    return values.isEmpty()
        ? ""
        : "<xades141:TimeStampValidationData xmlns:xades141=\"%s\">%s</xades141:TimeStampValidationData>"
            .formatted(XADES_141, values);
  }

  private static String timeStamp(byte[] token) {
    return ("<ds:CanonicalizationMethod xmlns:ds=\"%s\" Algorithm=\"%s\"/>"
            + "<xades:EncapsulatedTimeStamp>%s</xades:EncapsulatedTimeStamp>")
        .formatted(XMLSignature.XMLNS, ExtensibleSignature.CANONICALIZATION, XmlText.base64(token));
  }

  private static String list(String name, String items) {
    return items.isEmpty() ? "" : "<xades:%1$s>%2$s</xades:%1$s>".formatted(name, items);
  }

  private static String values(String name, Collection<byte[]> items) {
    StringBuilder text = new StringBuilder();
    for (byte[] each : items) {
      text.append("<xades:%1$s>%2$s</xades:%1$s>".formatted(name, XmlText.base64(each)));
    }
    return text.toString();
  }
}
