package vn.hoso.examples.benchmarks.edxml;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The whole message as a DOM. */
final class DomExchange implements Exchange {

  private final DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultNSInstance();
  private final TransformerFactory transformers = TransformerFactory.newDefaultInstance();

  DomExchange() throws IOException {
    try {
      documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    } catch (ParserConfigurationException e) {
      throw new IOException("This is not the JDK's parser", e);
    }
  }

  @Override
  public void write(Letter letter, Path attachment, Path message) throws IOException {
    try {
      Document document = documents.newDocumentBuilder().newDocument();
      Element root = child(document, "edXML");
      Element envelope = child(root, "edXML:edXMLEnvelope");
      Element header = child(child(envelope, "edXML:edXMLHeader"), "edXML:MessageHeader");
      Element from = child(header, "edXML:From");
      text(from, "edXML:OrganId", letter.fromId());
      text(from, "edXML:OrganName", letter.fromName());
      Element to = child(header, "edXML:To");
      text(to, "edXML:OrganId", letter.toId());
      text(to, "edXML:OrganName", letter.toName());
      text(header, "edXML:DocumentId", letter.documentId());
      Element code = child(header, "edXML:Code");
      text(code, "edXML:CodeNumber", letter.number());
      text(code, "edXML:CodeNotation", letter.notation());
      Element promulgation = child(header, "edXML:PromulgationInfo");
      text(promulgation, "edXML:Place", letter.place());
      text(promulgation, "edXML:PromulgationDate", letter.promulgated());
      text(header, "edXML:Subject", letter.subject());

      Element manifest = child(child(envelope, "edXML:edXMLBody"), "edXML:edXMLManifest");
      Element reference = child(manifest, "edXML:Reference");
      text(reference, "edXML:ContentId", "cid:" + Letter.CONTENT_ID);
      text(reference, "edXML:AttachmentName", Letter.ATTACHMENT);
      Element attached = child(child(root, "AttachmentEncoded"), "Attachment");
      text(attached, "ContentId", "cid:" + Letter.CONTENT_ID);
      text(attached, "AttachmentName", Letter.ATTACHMENT);
      text(attached, "edXML:ContentTransferEncoded", PlainContent.encode(attachment));

      transformers
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(message.toFile()));
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IOException(message + " was not written", e);
    }
  }

  @Override
  public Received read(Path message, Path directory) throws IOException {
    try {
      Document document = documents.newDocumentBuilder().parse(message.toFile());
      Letter letter =
          Letter.of(
              path -> {
                int slash = path.indexOf('/');
                Element parent = first(document.getDocumentElement(), path.substring(0, slash));
                return first(parent, path.substring(slash + 1)).getTextContent();
              });
      Element attached = first(document.getDocumentElement(), "Attachment");
      Path file = directory.resolve(first(attached, "AttachmentName").getTextContent());
      PlainContent.decode(first(attached, "ContentTransferEncoded").getTextContent(), file);
      return new Received(letter, file);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(message + " was not read", e);
    }
  }

  private static Element child(Node parent, String name) {
    Document document = parent instanceof Document root ? root : parent.getOwnerDocument();
    return (Element) parent.appendChild(document.createElementNS(Letter.NAMESPACE, name));
  }

  private static void text(Element parent, String name, String text) {
    child(parent, name).setTextContent(text);
  }

  private static Element first(Element parent, String name) {
    return (Element) parent.getElementsByTagNameNS("*", name).item(0);
  }
}
