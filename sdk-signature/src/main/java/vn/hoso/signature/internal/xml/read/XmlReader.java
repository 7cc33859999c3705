package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
    try (InputStream in = Files.newInputStream(document)) {
      String name = document.toString();
      return read(XmlIndex.of(name, XmlParser.parse(name, in), null));
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check its permissions".formatted(document), e);
    }
  }

  /**
   * As {@link #read(Path)}, of a document in a container.
   *
   * @param name of the document, for messages
   */
  public static List<XmlSignature> read(String name, InputStream in, Surroundings container)
      throws IOException {
    return read(XmlIndex.of(name, XmlParser.parse(name, in), container));
  }

  private static List<XmlSignature> read(XmlIndex index) {
    return index.signatures().stream().map(each -> SignatureReader.read(each, index)).toList();
  }
}
