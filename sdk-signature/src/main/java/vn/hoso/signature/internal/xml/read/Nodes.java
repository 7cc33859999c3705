package vn.hoso.signature.internal.xml.read;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.crypto.NodeSetData;
import org.w3c.dom.Node;

/** A node set; attributes and namespaces come with their elements. */
record Nodes(List<Node> list) implements NodeSetData<Node> {

  /** A node and everything below it but comments (W3C XML Signature §4.4.3.3). */
  static Nodes below(Node node) {
    return below(node, each -> false);
  }

  /** As {@link #below(Node)}, without some nodes and what is below them. */
  static Nodes below(Node node, Predicate<Node> leftOut) {
    List<Node> nodes = new ArrayList<>();
    collect(node, leftOut, nodes);
    return new Nodes(nodes);
  }

  @Override
  public Iterator<Node> iterator() {
    return list.iterator();
  }

  private static void collect(Node node, Predicate<Node> leftOut, List<Node> nodes) {
    if (leftOut.test(node)) {
      return;
    }
    nodes.add(node);
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() != Node.COMMENT_NODE) {
        collect(child, leftOut, nodes);
      }
    }
  }
}
