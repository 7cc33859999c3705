package vn.hoso.signature.internal.xml.write;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.crypto.dsig.XMLSignature;
import vn.hoso.signature.internal.crypto.Certificates;
import vn.hoso.signature.key.SigningCertificate;

/** The text of a ds:Signature (W3C XML Signature §4), all but its value and its time-stamp. */
final class SignatureText {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final SignatureShape shape;
  private final SigningCertificate signer;
  private final SignatureIds ids;
  private final List<SignedPart> parts;
  private final Instant time;

  SignatureText(
      SignatureShape shape,
      SigningCertificate signer,
      SignatureIds ids,
      List<SignedPart> parts,
      Instant time) {
    this.shape = shape;
    this.signer = signer;
    this.ids = ids;
    this.parts = parts;
    this.time = time;
  }

  /**
   * Up to the signature value.
   *
   * @param digests of the references, in Base64; none while they are to be computed
   */
  String beforeValue(List<String> digests) {
    StringBuilder text = new StringBuilder();
    text.append(
        "<Signature xmlns=\"%s\" Id=\"%s\">".formatted(XMLSignature.XMLNS, ids.signature()));
    text.append(
        "<SignedInfo><CanonicalizationMethod Algorithm=\"%s\"/><SignatureMethod Algorithm=\"%s\"/>"
            .formatted(shape.canonicalization(), AlgorithmNames.of(signer.algorithm())));
    List<String> references = new ReferenceText(shape, ids, signer.algorithm().digest()).of(parts);
    for (int i = 0; i < references.size(); i++) {
      text.append(references.get(i))
          .append("<DigestValue>")
          .append(digests.isEmpty() ? "" : digests.get(i))
          .append("</DigestValue></Reference>");
    }
    return text.append("</SignedInfo><SignatureValue Id=\"%s\">".formatted(ids.value())).toString();
  }

  /** From the signature value to where a time-stamp goes. */
  String afterValue() {
    StringBuilder text = new StringBuilder("</SignatureValue><KeyInfo><X509Data>");
    for (X509Certificate each : Certificates.withoutRoot(signer.chain())) {
      text.append("<X509Certificate>")
          .append(XmlText.base64(XmlText.encoded(each)))
          .append("</X509Certificate>");
    }
    text.append("</X509Data></KeyInfo>");
    if (shape.xades()) {
      text.append("<Object>")
          .append(new QualifyingText(ids).start(signer, time, parts, shape.title()));
    } else if (shape.timeNamespace() != null) {
      text.append(timeProperty(shape.timeNamespace()));
    }
    return text.toString();
  }

  /** From where a time-stamp goes to the end. */
  String end() {
    return shape.xades() ? QualifyingText.END + "</Object></Signature>" : "</Signature>";
  }

  /** With its zone, which most programs leave out, so that nobody has to guess it. */
  private String timeProperty(String namespace) {
    String local = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(VIETNAM));
    return ("<Object Id=\"%s\"><SignatureProperties><SignatureProperty Target=\"#%s\">"
            + "<SigningTime xmlns=\"%s\">%s</SigningTime>"
            + "</SignatureProperty></SignatureProperties></Object>")
        .formatted(ids.properties(), ids.signature(), namespace, local);
  }
}
