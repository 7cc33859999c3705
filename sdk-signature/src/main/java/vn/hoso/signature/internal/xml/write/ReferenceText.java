package vn.hoso.signature.internal.xml.write;

import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import vn.hoso.signature.key.DigestAlgorithm;

/** The References of a SignedInfo (W3C XML Signature §4.4.3). */
final class ReferenceText {

  private static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";

  /** XPath 1.0 (W3C XML Signature §6.6.3), which more programs know than XPath Filter 2.0. */
  private static final String WITHOUT_SIGNATURES =
      ("<Transform Algorithm=\"%s\"><XPath xmlns:ds=\"%s\">"
              + "not(ancestor-or-self::ds:Signature)</XPath></Transform>")
          .formatted(Transform.XPATH, XMLSignature.XMLNS);

  private final SignatureShape shape;
  private final SignatureIds ids;
  private final DigestAlgorithm digest;

  ReferenceText(SignatureShape shape, SignatureIds ids, DigestAlgorithm digest) {
    this.shape = shape;
    this.ids = ids;
    this.digest = digest;
  }

  /** Each up to its digest. */
  List<String> of(List<SignedPart> parts) {
    List<String> references = new ArrayList<>();
    for (SignedPart part : parts) {
      String id = shape.xades() ? attribute("Id", ids.reference(references.size() + 1)) : "";
      references.add(reference(id + attribute("URI", part.uri()), transforms(part)));
    }
    String own = attribute("URI", "#" + ids.properties());
    if (shape.xades()) {
      references.add(reference(own + attribute("Type", SIGNED_PROPERTIES), canonical()));
    } else if (shape.timeNamespace() != null) {
      references.add(reference(own, canonical()));
    }
    return references;
  }

  private String reference(String attributes, String transforms) {
    return "<Reference%s>%s<DigestMethod Algorithm=\"%s\"/>"
        .formatted(
            attributes,
            transforms.isEmpty() ? "" : "<Transforms>" + transforms + "</Transforms>",
            AlgorithmNames.of(digest));
  }

  private String transforms(SignedPart part) {
    if (part.isEntry()) {
      return "";
    }
    if (!part.holdsSignature()) {
      return canonical();
    }
    return (shape.leavesAllSignaturesOut() ? WITHOUT_SIGNATURES : transform(Transform.ENVELOPED))
        + canonical();
  }

  /** Inclusive canonicalisation is what happens without a transform. */
  private String canonical() {
    return shape.canonicalization().equals(CanonicalizationMethod.INCLUSIVE)
        ? ""
        : transform(shape.canonicalization());
  }

  private static String transform(String algorithm) {
    return "<Transform Algorithm=\"" + algorithm + "\"/>";
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + XmlText.escape(value) + "\"";
  }
}
