package vn.hoso.signature.internal.xml.read;

import java.nio.file.Path;
import java.util.List;
import vn.hoso.signature.error.UnreadableDocumentException;

/** Reads the signatures of an XML document (W3C XML Signature, EN 319 132-1). */
public final class XmlReader {

  private XmlReader() {}

  /**
   * Every ds:Signature, in the order of the document; none if it is not signed.
   *
   * @throws UnreadableDocumentException if it is no well-formed XML, has a document type, or is
   *     beyond a limit
   */
  public static List<XmlSignature> read(Path document) {
    XmlIndex index = XmlIndex.of(document);
    return index.signatures().stream().map(each -> SignatureReader.read(each, index)).toList();
  }
}
