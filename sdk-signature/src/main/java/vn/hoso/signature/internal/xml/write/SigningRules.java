package vn.hoso.signature.internal.xml.write;

import java.util.List;
import org.w3c.dom.Element;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.xml.read.Dom;

/** What a document forbids, since the result could not be verified. */
final class SigningRules {

  private final XmlSource source;

  SigningRules(XmlSource source) {
    this.source = source;
  }

  /**
   * Looks at every earlier signature.
   *
   * @param place what gets the signature
   * @throws SigningRefusedException if an earlier signature would break, or the new one could not
   *     be read
   */
  void check(Element place, SignatureShape shape) {
    if (Dom.isInSignature(place)) {
      throw new SigningRefusedException(
          "%s is in another signature of %s: choose a place outside of signatures"
              .formatted(Dom.path(place), source.path()));
    }
    List<String> broken = source.index().brokenByChildOf(place);
    if (!broken.isEmpty()) {
      throw new SigningRefusedException(
          ("%s takes no further signature in %s: it would break the signature at %s, which covers"
                  + " that element and leaves out only itself. Put the new one elsewhere, or let"
                  + " the first signer sign parts by Id, or leave all signatures out")
              .formatted(source.path(), Dom.path(place), String.join(", ", broken)));
    }
    if (shape.leavesAllSignaturesOut() && !source.index().isSmallEnoughForXpath()) {
      throw new SigningRefusedException(
          ("%s has too many elements for a signature that leaves all signatures out, which takes"
                  + " an XPath: sign parts by Id, and put the signatures outside of them")
              .formatted(source.path()));
    }
  }
}
