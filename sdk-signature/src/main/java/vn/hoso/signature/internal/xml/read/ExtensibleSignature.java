package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.XMLSignatureException;
import org.w3c.dom.Element;
import vn.hoso.signature.error.SigningRefusedException;

/**
 * A signature that is to get further unsigned properties: where they go, and what time-stamps among
 * them are about, computed by what will verify them.
 */
public final class ExtensibleSignature {

  /** The canonicalisation that new time-stamps have to name. */
  public static final String CANONICALIZATION = CanonicalizationMethod.EXCLUSIVE;

  private static final String XADES_132 = "http://uri.etsi.org/01903/v1.3.2#";

  private static final List<String> AROUND =
      List.of("UnsignedProperties", "UnsignedSignatureProperties");

  private final Element signature;
  private final XmlIndex index;
  private final List<SignedReference> references;
  private final XadesProperties properties;
  private final Element place;
  private final List<String> missing;

  private ExtensibleSignature(Element signature, XmlIndex index) {
    this.signature = signature;
    this.index = index;
    this.references =
        Dom.firstDsig(signature, "SignedInfo").map(index::references).orElse(List.of());
    this.properties = XadesProperties.read(signature, references);
    Element deepest = qualifying();
    int depth = 0;
    for (String each : AROUND) {
      Element next = Dom.firstXades(deepest, each).orElse(null);
      if (next == null) {
        break;
      }
      deepest = next;
      depth++;
    }
    this.place = deepest;
    this.missing = AROUND.subList(depth, AROUND.size());
    requirePlace();
  }

  /** How many signatures a document has, not counting counter-signatures. */
  public static int count(XmlIndex index) {
    return index.independentSignatures().size();
  }

  /**
   * One of the signatures of a document.
   *
   * @param number in the order of the document, from 0, not counting counter-signatures
   * @throws SigningRefusedException if it cannot have unsigned properties, or not without breaking
   *     another
   */
  public static ExtensibleSignature of(XmlIndex index, int number) {
    return new ExtensibleSignature(index.independentSignatures().get(number), index);
  }

  /** The element that new properties, or what has to be around them, go into as last children. */
  public Element place() {
    return place;
  }

  /** The names of the elements that have to be around new properties, outermost first. */
  public List<String> missing() {
    return missing;
  }

  /** Whether it has such an unsigned property. */
  public boolean has(String property) {
    return properties.unsignedSignatureProperties().stream()
        .anyMatch(each -> Dom.isXades(each, property));
  }

  /** What a SignatureTimeStamp is about: the canonical SignatureValue (EN 319 132-1 §5.3). */
  public byte[] value() {
    try {
      Element value = Dom.firstDsig(signature, "SignatureValue").orElseThrow();
      return Canonical.bytes(value, CANONICALIZATION);
    } catch (TransformException | GeneralSecurityException | IOException e) {
      throw uncomputable(e);
    }
  }

  /** Adds what the next ArchiveTimeStamp is about (EN 319 132-1 §5.5.2.2). */
  public byte[] archiveDigest(MessageDigest digest) {
    CoreValidation core = new CoreValidation(signature, references, index.surroundings());
    SignedOctets octets = new SignedOctets(signature, references, index, core);
    try {
      new ArchiveInput(signature, octets)
          .update(digest, properties.unsignedSignatureProperties(), CANONICALIZATION);
      return digest.digest();
    } catch (MarshalException
        | XMLSignatureException
        | TransformException
        | GeneralSecurityException
        | IOException e) {
      throw uncomputable(e);
    }
  }

  private Element qualifying() {
    if (properties.unsigned() != null) {
      return (Element) properties.unsigned().getParentNode();
    }
    if (properties.signed() != null) {
      return (Element) properties.signed().getParentNode().getParentNode();
    }
    throw refused(
        "is a plain XML signature, without the signed properties of XAdES that all levels rest on"
            + " (EN 319 132-1 §6.3): sign in XAdES, or keep evidence of it beside the document");
  }

  private void requirePlace() {
    boolean known =
        Objects.equals(place.getNamespaceURI(), XADES_132)
            && (missing.size() != 1 || Dom.children(place).isEmpty());
    if (!known) {
      throw refused("has properties of a form that is not extended, but XAdES 1.3.2 is");
    }
    List<String> broken = index.brokenByChildOf(place);
    if (!broken.isEmpty()) {
      throw refused(
          "cannot be extended: the signature at %s covers it, and would break. Extend before another signs over it"
              .formatted(String.join(", ", broken)));
    }
    if (Dom.isInSignature(signature.getParentNode())) {
      throw refused("is in another signature, whose archive would break: extend it before");
    }
  }

  private SigningRefusedException refused(String clause) {
    return new SigningRefusedException(
        "The signature %s of %s %s".formatted(Dom.path(signature), index.document(), clause));
  }

  private SigningRefusedException uncomputable(Exception cause) {
    return new SigningRefusedException(
        "The signature %s of %s cannot be time-stamped: what it covers cannot be computed: %s"
            .formatted(Dom.path(signature), index.document(), cause.getMessage()),
        cause);
  }
}
