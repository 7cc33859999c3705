package vn.hoso.signature.internal.xml.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A Reference of a signature (W3C XML Signature §4.4.3) and what in the document it means.
 *
 * @param state what can be done with it
 * @param detail an English clause; empty if it is resolved
 * @param target the element that it covers; null if it is not resolved, or covers an entry
 * @param entry the entry of the container that it covers, or null
 * @param digest the JCA name of its digest, empty if that is not computed
 */
record SignedReference(
    Element element,
    State state,
    String detail,
    @Nullable Element target,
    @Nullable String entry,
    Transforms transforms,
    String digest) {

  private static final Pattern XPOINTER_ID = Pattern.compile("#xpointer\\(id\\('([^']+)'\\)\\)");
  private static final String ROOT = "#xpointer(/)";

  enum State {
    RESOLVED,
    /** It is outside of the document, which is never left, or there is no such element. */
    MISSING,
    /** Several elements could be meant, as in an attack by wrapping. */
    AMBIGUOUS,
    /** Neither verified nor refuted. */
    UNSUPPORTED
  }

  /** Those of a SignedInfo, in their order. */
  static List<SignedReference> readAll(Element signedInfo, XmlIndex index) {
    List<Element> elements = Dom.dsig(signedInfo, "Reference");
    if (elements.size() > XmlLimits.MAX_REFERENCES) {
      throw XmlLimits.exceeded(
          index.document(), "references in a signature", XmlLimits.MAX_REFERENCES);
    }
    return elements.stream().map(each -> read(each, index)).toList();
  }

  private static SignedReference read(Element reference, XmlIndex index) {
    Transforms transforms = Transforms.read(reference, index);
    Optional<String> digest = Dom.firstDsig(reference, "DigestMethod").flatMap(Algorithms::digest);
    if (transforms.unsupported().isPresent()) {
      return unresolved(reference, State.UNSUPPORTED, transforms.unsupported().get(), transforms);
    }
    if (digest.isEmpty()) {
      String clause = "a reference has a digest algorithm that is not supported";
      return unresolved(reference, State.UNSUPPORTED, clause, transforms);
    }
    String uri = reference.getAttributeNS(null, "URI");
    if (!reference.hasAttributeNS(null, "URI")) {
      String clause = "a reference does not say what it is about";
      return unresolved(reference, State.MISSING, clause, transforms);
    }
    if (uri.isEmpty() || uri.equals(ROOT)) {
      return resolved(reference, index.root(), transforms, digest.get(), index);
    }
    if (!uri.startsWith("#")) {
      Surroundings container = index.surroundings();
      Optional<String> entry = container == null ? Optional.empty() : container.entry(uri);
      if (entry.isPresent()) {
        return ofEntry(reference, entry.get(), transforms, digest.get());
      }
      String clause = "the reference %s leads out of the document and is not followed";
      return unresolved(reference, State.MISSING, clause.formatted(uri), transforms);
    }
    Optional<String> id = id(uri);
    if (id.isEmpty()) {
      String clause = "the reference %s is not supported".formatted(uri);
      return unresolved(reference, State.UNSUPPORTED, clause, transforms);
    }
    List<Attr> found = index.withId(id.get());
    if (found.size() > 1) {
      String clause = "%d elements have the Id %s, which is referenced";
      return unresolved(
          reference, State.AMBIGUOUS, clause.formatted(found.size(), id.get()), transforms);
    }
    if (found.isEmpty() || found.get(0).getNamespaceURI() != null) {
      String clause = "no element has the Id %s, which is referenced".formatted(id.get());
      return unresolved(reference, State.MISSING, clause, transforms);
    }
    return resolved(reference, found.get(0).getOwnerElement(), transforms, digest.get(), index);
  }

  /** The element's content and structure are under the signature. */
  boolean covers(Element part, Element ownSignature) {
    return target != null
        && !transforms.textOnly()
        && Dom.isWithin(part, target)
        && !(transforms.leavesOwnSignatureOut() && Dom.isWithin(part, ownSignature))
        && !(transforms.leavesSignaturesOut() && Dom.isInSignature(part));
  }

  /** A further signature there would change what is covered. */
  boolean isBrokenByChildOf(Element place, Element ownSignature) {
    return target != null
        && Dom.isWithin(place, target)
        && !transforms.leavesSignaturesOut()
        && !(transforms.leavesOwnSignatureOut() && Dom.isWithin(place, ownSignature));
  }

  private static Optional<String> id(String uri) {
    Matcher matcher = XPOINTER_ID.matcher(uri);
    if (matcher.matches()) {
      return Optional.of(matcher.group(1));
    }
    return uri.startsWith("#xpointer") ? Optional.empty() : Optional.of(uri.substring(1));
  }

  private static SignedReference ofEntry(
      Element reference, String entry, Transforms transforms, String digest) {
    boolean canonical =
        !transforms.leavesOwnSignatureOut()
            && !transforms.leavesSignaturesOut()
            && !transforms.textOnly();
    if (!canonical) {
      String clause = "a transform of the entry %s is not supported".formatted(entry);
      return unresolved(reference, State.UNSUPPORTED, clause, transforms);
    }
    return new SignedReference(reference, State.RESOLVED, "", null, entry, transforms, digest);
  }

  private static SignedReference resolved(
      Element reference, Element target, Transforms transforms, String digest, XmlIndex index) {
    index.cover(target, transforms.passes());
    return new SignedReference(reference, State.RESOLVED, "", target, null, transforms, digest);
  }

  private static SignedReference unresolved(
      Element reference, State state, String clause, Transforms transforms) {
    return new SignedReference(reference, state, clause, null, null, transforms, "");
  }
}
