package vn.hoso.signature.internal.xml.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import vn.hoso.signature.error.UnreadableDocumentException;

/** What a walk through the document finds: signatures, Ids, and how much lies below an element. */
public final class XmlIndex {

  /** The names of attributes that references find. */
  public static final List<String> ID_NAMES = List.of("Id", "ID", "id");

  private static final int NODE_WEIGHT = 16;

  private final String document;
  private final Element root;
  private int marks;
  private final @Nullable Surroundings surroundings;
  private final List<Element> signatures = new ArrayList<>();
  private final Map<String, List<Attr>> ids = new HashMap<>();
  private final IdentityHashMap<Element, Long> weights = new IdentityHashMap<>();
  private final IdentityHashMap<Element, List<SignedReference>> references =
      new IdentityHashMap<>();
  private final CounterSignatures counters;
  private long covered;

  private XmlIndex(String document, XmlParser.Parsed parsed, @Nullable Surroundings surroundings) {
    this.document = document;
    this.root = parsed.tree().getDocumentElement();
    this.marks = parsed.marks();
    this.surroundings = surroundings;
    walk(root);
    this.counters = CounterSignatures.of(this);
  }

  /**
   * Walks through a document.
   *
   * @param document how messages name it
   * @param surroundings null if it is in no container
   * @throws UnreadableDocumentException if it is beyond a limit
   */
  public static XmlIndex of(
      String document, XmlParser.Parsed parsed, @Nullable Surroundings surroundings) {
    return new XmlIndex(document, parsed, surroundings);
  }

  /**
   * Adds an element that was put into the tree.
   *
   * @param more marks that it has
   * @throws UnreadableDocumentException if the document is beyond a limit now
   */
  void add(Element element, int more) {
    marks += more;
    if (marks > XmlLimits.MAX_MARKS) {
      throw XmlLimits.exceeded(document, "elements and attributes", XmlLimits.MAX_MARKS);
    }
    weights.clear();
    walk(element);
  }

  String document() {
    return document;
  }

  public Element root() {
    return root;
  }

  /** Null if the document is in no container. */
  @Nullable Surroundings surroundings() {
    return surroundings;
  }

  /** In the order of the document. */
  List<Element> signatures() {
    return signatures;
  }

  /** The same, without counter-signatures. */
  List<Element> independentSignatures() {
    return signatures.stream().filter(each -> counters.counterSigned(each) == null).toList();
  }

  /** The signature that a counter-signature is attached to; null for other signatures. */
  @Nullable Element counterSigned(Element signature) {
    return counters.counterSigned(signature);
  }

  List<Element> counterSignatures(Element signature) {
    return counters.counterSignatures(signature);
  }

  /** Whether an XPath transform is computed, see {@link XmlLimits#MAX_XPATH_MARKS}. */
  public boolean isSmallEnoughForXpath() {
    return marks <= XmlLimits.MAX_XPATH_MARKS;
  }

  /**
   * The attributes that may be meant by an Id. Without a document type nothing says which are Ids:
   * it is the name that counts, and in another namespace it still makes an Id ambiguous.
   */
  public List<Attr> withId(String id) {
    return ids.getOrDefault(id, List.of());
  }

  /** Of a signature, read once: each of several signatures asks for those of all. */
  List<SignedReference> references(Element signedInfo) {
    List<SignedReference> known = references.get(signedInfo);
    if (known == null) {
      known = SignedReference.readAll(signedInfo, this);
      references.put(signedInfo, known);
    }
    return known;
  }

  /**
   * Where the signatures are that break if an element gets another signature as its child: they
   * cover the element, and leave out only themselves.
   */
  public List<String> brokenByChildOf(Element place) {
    return signatures.stream()
        .filter(
            signature ->
                Dom.firstDsig(signature, "SignedInfo").stream()
                    .flatMap(signedInfo -> references(signedInfo).stream())
                    .anyMatch(reference -> reference.isBrokenByChildOf(place, signature)))
        .map(Dom::path)
        .toList();
  }

  /**
   * Counts what a reference covers, against references that keep the reader busy.
   *
   * @param passes how often it is gone through
   */
  void cover(Element target, int passes) {
    covered += passes * weights.computeIfAbsent(target, XmlIndex::weight);
    if (covered > XmlLimits.MAX_COVERED) {
      throw XmlLimits.exceeded(document, "characters under its signatures", XmlLimits.MAX_COVERED);
    }
  }

  private void walk(Element element) {
    if (Dom.isDsig(element, "Signature")) {
      signatures.add(element);
      if (signatures.size() > XmlLimits.MAX_SIGNATURES) {
        throw XmlLimits.exceeded(document, "signatures", XmlLimits.MAX_SIGNATURES);
      }
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String name = attribute.getLocalName();
      if (name.length() == 2 && name.toLowerCase(Locale.ROOT).equals("id")) {
        ids.computeIfAbsent(attribute.getValue(), value -> new ArrayList<>()).add(attribute);
      }
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        walk(child);
      }
    }
  }

  private static long weight(Element element) {
    long weight = NODE_WEIGHT;
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      weight += NODE_WEIGHT + attributes.item(i).getNodeValue().length();
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      weight +=
          node instanceof Element child
              ? weight(child)
              : NODE_WEIGHT + node.getNodeValue().length();
    }
    return weight;
  }
}
