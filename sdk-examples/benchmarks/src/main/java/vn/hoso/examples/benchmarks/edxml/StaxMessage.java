package vn.hoso.examples.benchmarks.edxml;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a message with the JDK's StAX, and its attachment past it. */
final class StaxMessage {

  private static final String PREFIX = "edXML";

  private final XMLStreamWriter xml;

  private StaxMessage(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static void write(Letter letter, Path attachment, OutputStream out)
      throws XMLStreamException, IOException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    StaxMessage message = new StaxMessage(xml);
    xml.writeStartDocument("UTF-8", "1.0");
    message.open("edXML");
    xml.writeNamespace(PREFIX, Letter.NAMESPACE);
    message.envelope(letter);
    message.open("AttachmentEncoded");
    message.open("Attachment");
    message.text("ContentId", "cid:" + Letter.CONTENT_ID);
    message.text("AttachmentName", Letter.ATTACHMENT);
    message.open("ContentTransferEncoded");
    // Ends the start tag.
    xml.writeCharacters("");
    xml.flush();
    content(attachment, out);
    xml.writeEndDocument();
    xml.flush();
  }

  private void envelope(Letter letter) throws XMLStreamException {
    open("edXMLEnvelope");
    open("edXMLHeader");
    open("MessageHeader");
    organ("From", letter.fromId(), letter.fromName());
    organ("To", letter.toId(), letter.toName());
    text("DocumentId", letter.documentId());
    open("Code");
    text("CodeNumber", letter.number());
    text("CodeNotation", letter.notation());
    xml.writeEndElement();
    open("PromulgationInfo");
    text("Place", letter.place());
    text("PromulgationDate", letter.promulgated());
    xml.writeEndElement();
    text("Subject", letter.subject());
    xml.writeEndElement();
    xml.writeEndElement();
    open("edXMLBody");
    open("edXMLManifest");
    open("Reference");
    text("ContentId", "cid:" + Letter.CONTENT_ID);
    text("AttachmentName", Letter.ATTACHMENT);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void organ(String name, String id, String organ) throws XMLStreamException {
    open(name);
    text("OrganId", id);
    text("OrganName", organ);
    xml.writeEndElement();
  }

  private void open(String name) throws XMLStreamException {
    xml.writeStartElement(PREFIX, name, Letter.NAMESPACE);
  }

  private void text(String name, String text) throws XMLStreamException {
    open(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void content(Path attachment, OutputStream out) throws IOException {
    OutputStream staysOpen =
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
          }

          @Override
          public void close() {}
        };
    try (ZipOutputStream zip = new ZipOutputStream(Base64.getEncoder().wrap(staysOpen))) {
      zip.putNextEntry(new ZipEntry(Letter.CONTENT_ID));
      Files.copy(attachment, zip);
    }
  }
}
