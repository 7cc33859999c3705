package vn.hoso.signature.internal.xml.write;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.xml.read.XmlIndex;

/** Finds elements that options name, and refuses names that leave a choice. */
final class PlaceFinder {

  private final XmlSource source;

  PlaceFinder(XmlSource source) {
    this.source = source;
  }

  Element find(SignaturePlace place) {
    if (place.id() != null) {
      return withId(place.id());
    }
    return place.xpath() == null
        ? source.index().root()
        : selected(place.xpath(), place.namespaces());
  }

  /** The only element with an Id; what verifiers take for one is the attribute's name. */
  Element withId(String id) {
    List<Attr> found = source.index().withId(id);
    if (found.size() > 1) {
      throw new SigningRefusedException(
          ("%s has %d elements with the Id %s: make it unique, or a verifier cannot know which is"
                  + " meant")
              .formatted(source.path(), found.size(), id));
    }
    if (found.isEmpty() || !XmlIndex.ID_NAMES.contains(found.get(0).getName())) {
      throw new SigningRefusedException(
          "%s has no element with the Id %s: check the Id, in an attribute Id, ID or id"
              .formatted(source.path(), id));
    }
    return found.get(0).getOwnerElement();
  }

  private Element selected(String expression, Map<String, String> namespaces) {
    XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    xpath.setNamespaceContext(new Prefixes(namespaces));
    NodeList found;
    try {
      found =
          (NodeList)
              xpath.evaluate(
                  expression, source.index().root().getOwnerDocument(), XPathConstants.NODESET);
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(
          "The XPath %s selects no nodes; correct it, and declare its prefixes"
              .formatted(expression),
          e);
    }
    if (found.getLength() != 1 || !(found.item(0) instanceof Element element)) {
      throw new SigningRefusedException(
          "The XPath %s selects %d nodes of %s: it has to select one element"
              .formatted(expression, found.getLength(), source.path()));
    }
    return element;
  }

  /** Only what XPath asks for is answered. */
  private record Prefixes(Map<String, String> byPrefix) implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
      return byPrefix.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
    }

    @Override
    public @Nullable String getPrefix(String namespace) {
      return null;
    }

    @Override
    public Iterator<String> getPrefixes(String namespace) {
      return Collections.emptyIterator();
    }
  }
}
