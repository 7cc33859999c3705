package vn.hoso.signature.internal.xml.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Which signatures of a document are over the value of another (EN 319 132-1 §5.2.7): those inside
 * of its CounterSignature property, and those with a reference that says so.
 */
final class CounterSignatures {

  private static final String TYPE = "http://uri.etsi.org/01903#CountersignedSignature";

  private final IdentityHashMap<Element, Element> counterSigned = new IdentityHashMap<>();
  private final IdentityHashMap<Element, List<Element>> counterSignatures = new IdentityHashMap<>();

  static CounterSignatures of(XmlIndex index) {
    CounterSignatures found = new CounterSignatures();
    for (Element signature : index.signatures()) {
      Element inside = around(signature);
      Element parent = inside != null ? inside : byReference(signature, index).orElse(null);
      if (parent != null && !found.isBelow(parent, signature)) {
        found.counterSigned.put(signature, parent);
        found.counterSignatures.computeIfAbsent(parent, each -> new ArrayList<>()).add(signature);
      }
    }
    return found;
  }

  /** What a counter-signature is attached to; null for other signatures. */
  @Nullable Element counterSigned(Element signature) {
    return counterSigned.get(signature);
  }

  List<Element> counterSignatures(Element signature) {
    return counterSignatures.getOrDefault(signature, List.of());
  }

  /** Against signatures that refer to each other in a circle, which would be below nothing. */
  private boolean isBelow(Element signature, Element other) {
    for (Element each = signature; each != null; each = counterSigned.get(each)) {
      if (each.isSameNode(other)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Element around(Element signature) {
    Node property = signature.getParentNode();
    if (property == null || !Dom.isXades(property, "CounterSignature")) {
      return null;
    }
    for (Node each = property; each != null; each = each.getParentNode()) {
      if (each instanceof Element element && Dom.isDsig(element, "Signature")) {
        return element;
      }
    }
    return null;
  }

  private static Optional<Element> byReference(Element signature, XmlIndex index) {
    return Dom.firstDsig(signature, "SignedInfo").stream()
        .flatMap(info -> Dom.dsig(info, "Reference").stream())
        .filter(reference -> TYPE.equals(reference.getAttributeNS(null, "Type")))
        .map(reference -> reference.getAttributeNS(null, "URI"))
        .filter(uri -> uri.startsWith("#"))
        .flatMap(uri -> index.withId(uri.substring(1)).stream())
        .map(Attr::getOwnerElement)
        .filter(value -> Dom.isDsig(value, "SignatureValue"))
        .map(Element::getParentNode)
        .filter(parent -> Dom.isDsig(parent, "Signature"))
        .map(Element.class::cast)
        .findFirst();
  }
}
