package vn.hoso.signature.internal.xml.write;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.w3c.dom.Element;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.xml.read.Dom;
import vn.hoso.signature.internal.xml.read.SigningInput;
import vn.hoso.signature.internal.xml.read.XmlParser;
import vn.hoso.signature.key.SigningCertificate;

/** Writes a signature, all but its value. */
public final class SignatureWriter {

  /** What a value and a time-stamp add at most. */
  private static final int COMPLETION_BYTES = 512 * 1024;

  private final XmlSource source;
  private final SignatureShape shape;

  private SignatureWriter(XmlSource source, SignatureShape shape) {
    this.source = source;
    this.shape = shape;
  }

  /**
   * Finds the place of the signature, and computes what is to be signed.
   *
   * @param source used once: its tree gets the signature
   * @throws SigningRefusedException if an Id or the place is not there or not unique, or an earlier
   *     signature would break
   * @throws UnreadableDocumentException if the document would be beyond a limit
   */
  public static PendingSignature write(
      XmlSource source, SignatureShape shape, SigningCertificate signer, Instant time) {
    return new SignatureWriter(source, shape).write(signer, time);
  }

  private PendingSignature write(SigningCertificate signer, Instant time) {
    PlaceFinder finder = new PlaceFinder(source);
    Element place = finder.find(shape.place());
    List<SignedPart> parts = parts(finder, place);
    new SigningRules(source).check(place, shape);

    String document = source.text();
    Insertion insertion = Insertion.lastIn(place, document);
    int at = source.offset(document, insertion.at());
    int end = source.offset(document, insertion.at() + insertion.removed());
    SignatureIds ids = SignatureIds.next(source.index(), parts.size());
    SignatureText text = new SignatureText(shape, signer, ids, parts, time);
    String unsigned = text.beforeValue(List.of()) + text.afterValue() + text.end();
    requireRoom(unsigned.length());
    SigningInput input = SigningInput.compute(source.index(), place, unsigned);
    return new PendingSignature(
        ids.signature(),
        input.path(),
        source.charset(),
        at,
        end - at,
        insertion.before() + text.beforeValue(input.digests()),
        text.afterValue(),
        text.end() + insertion.after(),
        new String(input.signedInfo(), StandardCharsets.UTF_8));
  }

  /** The text is in ASCII, which takes at most two bytes for a character. */
  private void requireRoom(int characters) {
    if (source.bytes().length + 2 * characters > XmlParser.MAX_BYTES - COMPLETION_BYTES) {
      throw new SigningRefusedException(
          "%s would be larger than the %d bytes that are read of an XML document: split it"
              .formatted(source.path(), XmlParser.MAX_BYTES));
    }
  }

  private List<SignedPart> parts(PlaceFinder finder, Element place) {
    if (shape.ids().isEmpty()) {
      return List.of(SignedPart.ofDocument("", true));
    }
    return shape.ids().stream()
        .map(id -> SignedPart.ofDocument("#" + id, Dom.isWithin(place, finder.withId(id))))
        .toList();
  }
}
