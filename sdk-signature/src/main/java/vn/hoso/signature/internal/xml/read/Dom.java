package vn.hoso.signature.internal.xml.read;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.crypto.dsig.XMLSignature;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Ways through the tree. */
public final class Dom {

  private static final String XADES = "http://uri.etsi.org/01903/";

  private Dom() {}

  static boolean isDsig(Node node, String name) {
    return name.equals(node.getLocalName()) && XMLSignature.XMLNS.equals(node.getNamespaceURI());
  }

  /** Of any version of XAdES. */
  static boolean isXades(Node node, String name) {
    String namespace = node.getNamespaceURI();
    return name.equals(node.getLocalName()) && namespace != null && namespace.startsWith(XADES);
  }

  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static List<Element> dsig(Element parent, String name) {
    return children(parent).stream().filter(child -> isDsig(child, name)).toList();
  }

  static Optional<Element> firstDsig(Element parent, String name) {
    return dsig(parent, name).stream().findFirst();
  }

  static Optional<Element> firstXades(Element parent, String name) {
    return children(parent).stream().filter(child -> isXades(child, name)).findFirst();
  }

  /** All below an element, in the order of the document. */
  static List<Element> descendants(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Element child : children(parent)) {
      found.add(child);
      found.addAll(descendants(child));
    }
    return found;
  }

  /** How many elements an element is in, itself included. */
  static int depth(Element element) {
    int depth = 0;
    for (Node each = element; each instanceof Element; each = each.getParentNode()) {
      depth++;
    }
    return depth;
  }

  /** How many elements of an element are in each other, itself included. */
  static int height(Element element) {
    return 1 + children(element).stream().mapToInt(Dom::height).max().orElse(0);
  }

  public static boolean isWithin(Node node, Node ancestor) {
    for (Node each = node; each != null; each = each.getParentNode()) {
      if (each.isSameNode(ancestor)) {
        return true;
      }
    }
    return false;
  }

  public static boolean isInSignature(Node node) {
    for (Node each = node; each != null; each = each.getParentNode()) {
      if (isDsig(each, "Signature")) {
        return true;
      }
    }
    return false;
  }

  static String algorithm(Element method) {
    return method.getAttributeNS(null, "Algorithm");
  }

  static String text(Element element) {
    return element.getTextContent().strip();
  }

  /** White space is ignored; null if it is no Base64. */
  static byte @Nullable [] base64(Element element) {
    try {
      return Base64.getDecoder().decode(element.getTextContent().replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** As an XPath without namespaces, such as {@code /HSDLieu/TBao[2]}. */
  public static String path(Element element) {
    StringBuilder path = new StringBuilder();
    for (Node node = element; node instanceof Element; node = node.getParentNode()) {
      path.insert(0, "/" + node.getNodeName() + position(node));
    }
    return path.toString();
  }

  private static String position(Node element) {
    int before = 0;
    for (Node n = element.getPreviousSibling(); n != null; n = n.getPreviousSibling()) {
      before += isNamesake(n, element) ? 1 : 0;
    }
    boolean more = before > 0;
    for (Node n = element.getNextSibling(); n != null && !more; n = n.getNextSibling()) {
      more = isNamesake(n, element);
    }
    return more ? "[" + (before + 1) + "]" : "";
  }

  private static boolean isNamesake(Node node, Node element) {
    return node instanceof Element && Objects.equals(node.getNodeName(), element.getNodeName());
  }
}
