package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.io.DocumentSource;

/** Reads the signatures of an XML document (W3C XML Signature, EN 319 132-1). */
public final class XmlReader {

  private static final String EVIDENCE_RECORD = "urn:ietf:params:xml:ns:ers";

  private XmlReader() {}

  /**
   * Every ds:Signature but counter-signatures, in the order of the document; none if it is not
   * signed.
   *
   * @throws UnreadableDocumentException if it is no well-formed XML, has a document type, or is
   *     beyond a limit
   * @throws UnsupportedDocumentException if it is an evidence record or a DDOC
   */
  public static List<XmlSignature> read(DocumentSource document) {
    String name = document.name().toString();
    try (InputStream in = document.stream()) {
      return read(XmlIndex.of(name, XmlParser.parse(name, in), null));
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check its permissions".formatted(name), e);
    }
  }

  /**
   * As {@link #read(DocumentSource)}, of a document in a container.
   *
   * @param name of the document, for messages
   */
  public static List<XmlSignature> read(String name, InputStream in, Surroundings container)
      throws IOException {
    return read(XmlIndex.of(name, XmlParser.parse(name, in), container));
  }

  private static List<XmlSignature> read(XmlIndex index) {
    requireSupported(index);
    return index.independentSignatures().stream()
        .map(each -> SignatureReader.read(each, index))
        .toList();
  }

  /** What is signed in a way of its own must not pass as unsigned. */
  private static void requireSupported(XmlIndex index) {
    String root = index.root().getLocalName();
    String namespace = String.valueOf(index.root().getNamespaceURI());
    if (root.equals("EvidenceRecord") && namespace.equals(EVIDENCE_RECORD)) {
      throw new UnsupportedDocumentException(
          ("%s is an evidence record (RFC 6283), which is not supported, and was not checked:"
                  + " verify the document that it is about, by that document's own signatures")
              .formatted(index.document()));
    }
    if (root.equals("SignedDoc")) {
      throw new UnsupportedDocumentException(
          ("%s is a DigiDoc of the form before ASiC (DDOC), which is not supported, and was not"
                  + " checked: verify it with DigiDoc4, or ask for it as ASiC-E")
              .formatted(index.document()));
    }
  }
}
