package vn.hoso.signature.internal.xml.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The qualifying properties of a signature (EN 319 132-1 §4.3).
 *
 * @param signed SignedSignatureProperties; null if there are none, or no reference covers them
 * @param unsigned UnsignedProperties, or null
 * @param notes English clauses
 */
record XadesProperties(@Nullable Element signed, @Nullable Element unsigned, List<String> notes) {

  static XadesProperties read(Element signature, List<SignedReference> references) {
    Element signed = null;
    Element unsigned = null;
    List<String> notes = new ArrayList<>();
    for (Element object : Dom.dsig(signature, "Object")) {
      Element qualifying = Dom.firstXades(object, "QualifyingProperties").orElse(null);
      if (qualifying == null || !isOf(qualifying, signature)) {
        continue;
      }
      unsigned = Dom.firstXades(qualifying, "UnsignedProperties").orElse(unsigned);
      Element properties = Dom.firstXades(qualifying, "SignedProperties").orElse(null);
      if (properties == null) {
        continue;
      }
      if (references.stream().anyMatch(each -> each.covers(properties, signature))) {
        signed = Dom.firstXades(properties, "SignedSignatureProperties").orElse(null);
      } else {
        notes.add("its SignedProperties are not signed, and were ignored");
      }
    }
    return new XadesProperties(signed, unsigned, notes);
  }

  Optional<Element> signed(String name) {
    return signed == null ? Optional.empty() : Dom.firstXades(signed, name);
  }

  /** SignatureTimeStamp elements. */
  List<Element> signatureTimeStamps() {
    return unsignedSignatureProperties().stream()
        .filter(each -> Dom.isXades(each, "SignatureTimeStamp"))
        .limit(XmlLimits.MAX_TIME_STAMPS)
        .toList();
  }

  /** In the order in which they were added. */
  List<Element> unsignedSignatureProperties() {
    return unsigned == null
        ? List.of()
        : Dom.firstXades(unsigned, "UnsignedSignatureProperties")
            .map(Dom::children)
            .orElse(List.of());
  }

  /** Target is required, but some signing programs leave it out. */
  private static boolean isOf(Element qualifying, Element signature) {
    String target = qualifying.getAttributeNS(null, "Target");
    return target.isEmpty() || target.equals("#" + signature.getAttributeNS(null, "Id"));
  }
}
