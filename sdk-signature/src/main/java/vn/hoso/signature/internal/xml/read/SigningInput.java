package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.XMLSignatureException;
import org.w3c.dom.Element;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.xml.read.SignedReference.State;

/**
 * What is missing in a signature that has its place in the document, and neither digests nor a
 * value: computed by what will verify it.
 */
public final class SigningInput {

  private final String path;
  private final List<String> digests;
  private final byte[] signedInfo;

  private SigningInput(String path, List<String> digests, byte[] signedInfo) {
    this.path = path;
    this.digests = digests;
    this.signedInfo = signedInfo;
  }

  /**
   * Puts the signature that is to be completed into the tree of the document, as its last child
   * where it will be in the text.
   *
   * @param signature its text, with all namespaces that it needs
   * @throws UnreadableDocumentException if the document would be beyond a limit
   * @throws SigningRefusedException if the signature could not be verified
   */
  public static SigningInput compute(XmlIndex index, Element place, String signature) {
    return compute(index, insert(index, place, signature));
  }

  private static Element insert(XmlIndex index, Element place, String text) {
    XmlParser.Parsed parsed =
        XmlParser.parse(index.document(), text.getBytes(StandardCharsets.UTF_8));
    Element signature = parsed.tree().getDocumentElement();
    if (Dom.depth(place) + Dom.height(signature) > XmlLimits.MAX_DEPTH) {
      throw XmlLimits.exceeded(index.document(), "elements in each other", XmlLimits.MAX_DEPTH);
    }
    place.appendChild(place.getOwnerDocument().adoptNode(signature));
    index.add(signature, parsed.marks());
    return signature;
  }

  private static SigningInput compute(XmlIndex index, Element signature) {
    String name = index.document();
    try {
      Element signedInfo = Dom.firstDsig(signature, "SignedInfo").orElseThrow();
      List<SignedReference> references = SignedReference.readAll(signedInfo, index);
      references.forEach(each -> requireResolved(each, name));
      List<String> digests =
          new CoreValidation(signature, references, index.surroundings())
              .digests().stream().map(Base64.getEncoder()::encodeToString).toList();
      for (int i = 0; i < digests.size(); i++) {
        Element reference = references.get(i).element();
        Dom.firstDsig(reference, "DigestValue").orElseThrow().setTextContent(digests.get(i));
      }
      String method =
          Dom.firstDsig(signedInfo, "CanonicalizationMethod").map(Dom::algorithm).orElseThrow();
      return new SigningInput(Dom.path(signature), digests, Canonical.bytes(signedInfo, method));
    } catch (IOException
        | MarshalException
        | XMLSignatureException
        | TransformException
        | GeneralSecurityException e) {
      throw new SigningRefusedException(
          "%s cannot be signed: what is to be signed cannot be computed: %s"
              .formatted(name, e.getMessage()),
          e);
    }
  }

  private static void requireResolved(SignedReference reference, String name) {
    if (reference.state() != State.RESOLVED) {
      throw new SigningRefusedException(
          "%s cannot be signed: %s".formatted(name, reference.detail()));
    }
  }

  /** Where the signature is, as the verifier's report will have it. */
  public String path() {
    return path;
  }

  /** Of the references in their order, in Base64. */
  public List<String> digests() {
    return digests;
  }

  /** The canonical SignedInfo with these digests: what the key has to sign. */
  public byte[] signedInfo() {
    return signedInfo.clone();
  }
}
