package vn.hoso.signature.internal.report;

import java.io.StringWriter;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of a report of ETSI TS 119 102-2. Not thread-safe. */
final class EtsiXml {

  private static final String REPORT = "http://uri.etsi.org/19102/v1.4.1#";
  private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

  /** What the standard leaves open. */
  private static final String OWN = "urn:vn-hoso:verification-report:1";

  /** XML 1.0 §2.2; what stands in a document is somebody else's. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  EtsiXml() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("", "ValidationReport", REPORT);
      xml.writeDefaultNamespace(REPORT);
      xml.writeNamespace("xades", XADES);
      xml.writeNamespace("hoso", OWN);
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  EtsiXml start(String name) {
    try {
      xml.writeStartElement(name);
      return this;
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  EtsiXml end() {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  EtsiXml attribute(String name, String value) {
    try {
      xml.writeAttribute(name, value);
      return this;
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  EtsiXml text(String name, String value) {
    start(name);
    characters(value);
    return end();
  }

  EtsiXml time(String name, Instant value) {
    return text(name, value.toString());
  }

  /** An element of the report that refers to another by its Id. */
  EtsiXml reference(String name, String id) {
    return start(name).attribute("VOReference", id).end();
  }

  /** No policy but the verifier's own was asked for. */
  EtsiXml impliedPolicy() {
    try {
      start("SignaturePolicyIdentifier");
      xml.writeEmptyElement("xades", "SignaturePolicyImplied", XADES);
      return end();
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  /** An element that is not the standard's. */
  EtsiXml own(String name, String value) {
    try {
      xml.writeStartElement("hoso", name, OWN);
      characters(value);
      return end();
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  /** A sentence in a language. */
  EtsiXml own(String name, String language, String value) {
    try {
      xml.writeStartElement("hoso", name, OWN);
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
      characters(value);
      return end();
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  /** The whole document, once. */
  String document() {
    try {
      xml.writeEndDocument();
      xml.close();
      return out.toString();
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  private void characters(String value) {
    try {
      xml.writeCharacters(NO_XML.matcher(value).replaceAll("\uFFFD"));
    } catch (XMLStreamException e) {
      throw unwritten(e);
    }
  }

  private static IllegalStateException unwritten(XMLStreamException cause) {
    return new IllegalStateException("A string could not be written", cause);
  }
}
