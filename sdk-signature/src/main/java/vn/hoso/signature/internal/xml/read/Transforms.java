package vn.hoso.signature.internal.xml.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import org.w3c.dom.Element;

/**
 * The transforms of a reference, of which only those are computed whose effect on what is covered
 * is known: canonicalisation, the enveloped-signature transform, Base64, and the XPaths that leave
 * all signatures out. Others, such as XSLT, could make anything of the document.
 *
 * @param unsupported an English clause; empty if all are known
 * @param leavesOwnSignatureOut the enveloped-signature transform is among them
 * @param leavesSignaturesOut an XPath leaves all signatures out
 * @param passes what they cost, in passes over what is covered
 * @param textOnly only text is left, of elements that could be exchanged (Base64)
 */
record Transforms(
    Optional<String> unsupported,
    boolean leavesOwnSignatureOut,
    boolean leavesSignaturesOut,
    int passes,
    boolean textOnly) {

  private static final Set<String> WITHOUT_SIGNATURES =
      Set.of(
          "not(ancestor-or-self::%s:Signature)",
          "not((ancestor-or-self::%s:Signature))", "count(ancestor-or-self::%s:Signature)=0");
  private static final Set<String> SIGNATURES =
      Set.of("//%s:Signature", "/descendant::%s:Signature", "/*/%s:Signature");

  static Transforms read(Element reference, XmlIndex index) {
    List<Element> transforms =
        Dom.firstDsig(reference, "Transforms")
            .map(list -> Dom.dsig(list, "Transform"))
            .orElse(List.of());
    if (transforms.size() > XmlLimits.MAX_TRANSFORMS) {
      throw XmlLimits.exceeded(
          index.document(), "transforms in a reference", XmlLimits.MAX_TRANSFORMS);
    }
    boolean enveloped = false;
    boolean xpath = false;
    int passes = 1 + transforms.size();
    boolean textOnly = false;
    for (Element transform : transforms) {
      String algorithm = Dom.algorithm(transform);
      switch (algorithm) {
        case Transform.ENVELOPED -> enveloped = true;
        case Transform.BASE64 -> textOnly = true;
        case Transform.XPATH, Transform.XPATH2 -> {
          // A filter is evaluated once, an XPath for each node.
          boolean computable = algorithm.equals(Transform.XPATH2) || index.isSmallEnoughForXpath();
          if (!computable || !isWithoutSignatures(transform, algorithm)) {
            return unsupported("the XPath transform is not supported but to leave signatures out");
          }
          xpath = true;
          passes += XmlLimits.XPATH_COST;
        }
        default -> {
          if (!Algorithms.isCanonicalization(algorithm)) {
            return unsupported("the transform %s is not supported".formatted(algorithm));
          }
        }
      }
    }
    return new Transforms(Optional.empty(), enveloped, xpath, passes, textOnly);
  }

  private static Transforms unsupported(String clause) {
    return new Transforms(Optional.of(clause), false, false, 0, false);
  }

  private static boolean isWithoutSignatures(Element transform, String algorithm) {
    List<Element> parameters = Dom.children(transform);
    if (parameters.size() != 1) {
      return false;
    }
    Element xpath = parameters.get(0);
    boolean subtract = xpath.getAttributeNS(null, "Filter").equals("subtract");
    if (algorithm.equals(Transform.XPATH2) && !subtract) {
      return false;
    }
    Set<String> known = algorithm.equals(Transform.XPATH2) ? SIGNATURES : WITHOUT_SIGNATURES;
    String expression = Dom.text(xpath);
    int colon = expression.lastIndexOf(":Signature");
    String prefix = colon < 0 ? "" : expression.substring(0, colon).replaceAll(".*[^\\w.-]", "");
    return !prefix.isEmpty()
        && XMLSignature.XMLNS.equals(xpath.lookupNamespaceURI(prefix))
        && known.stream().anyMatch(form -> form.formatted(prefix).equals(expression));
  }
}
