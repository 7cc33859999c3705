package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.XMLSignatureException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.hoso.signature.internal.xml.read.CoreValidation.Octets;
import vn.hoso.signature.internal.xml.read.SignedReference.State;

/**
 * What the references of a signature are about, as archive time-stamps take it: references that end
 * in a set of nodes take the canonical form that the time-stamp names (EN 319 132-1 §5.5.2.2).
 */
final class SignedOctets {

  private final Element signature;
  private final List<SignedReference> references;
  private final XmlIndex index;
  private final CoreValidation core;

  SignedOctets(
      Element signature, List<SignedReference> references, XmlIndex index, CoreValidation core) {
    this.signature = signature;
    this.references = references;
    this.index = index;
    this.core = core;
  }

  /** Adds what all references are about, in their order. */
  void update(MessageDigest digest, String method)
      throws MarshalException,
          XMLSignatureException,
          TransformException,
          GeneralSecurityException,
          IOException {
    Octets octets = core.octets();
    for (SignedReference reference : references) {
      if (reference.state() != State.RESOLVED) {
        throw new IOException("a reference leads to nothing");
      }
      Element target = reference.target();
      List<String> transforms = transforms(reference);
      if (target != null) {
        index.cover(target, reference.transforms().passes());
      }
      if (target == null && transforms.isEmpty()) {
        octets.skip();
        updateEntry(digest, reference);
      } else if (target != null && endsInNodes(transforms)) {
        octets.skip();
        digest.update(Canonical.bytes(nodes(reference, target), method));
      } else {
        octets.updateNext(digest);
      }
    }
  }

  private void updateEntry(MessageDigest digest, SignedReference reference) throws IOException {
    Surroundings container = index.surroundings();
    if (container == null || reference.entry() == null) {
      throw new IOException("a reference leads to nothing");
    }
    try (InputStream in = container.open(reference.entry())) {
      Octets.update(digest, in);
    }
  }

  private Nodes nodes(SignedReference reference, Element target) {
    String uri = reference.element().getAttributeNS(null, "URI");
    boolean below = uri.startsWith("#") && !uri.startsWith("#xpointer(/)");
    Node top = below ? target : target.getOwnerDocument();
    Predicate<Node> out =
        reference.transforms().leavesSignaturesOut()
            ? node -> Dom.isDsig(node, "Signature")
            : node -> reference.transforms().leavesOwnSignatureOut() && node.isSameNode(signature);
    return Nodes.below(top, out);
  }

  private static List<String> transforms(SignedReference reference) {
    List<String> algorithms = new ArrayList<>();
    Dom.firstDsig(reference.element(), "Transforms")
        .ifPresent(
            list ->
                Dom.dsig(list, "Transform").forEach(each -> algorithms.add(Dom.algorithm(each))));
    return algorithms;
  }

  private static boolean endsInNodes(List<String> transforms) {
    return transforms.stream()
        .noneMatch(each -> Algorithms.isCanonicalization(each) || each.equals(Transform.BASE64));
  }
}
