package vn.hoso.signature.internal.xml.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.hoso.signature.error.UnreadableDocumentException;

/** Parses a document: without a document type, so that there are no entities and no expansion. */
public final class XmlParser {

  /** Of a document. */
  public static final int MAX_BYTES = XmlLimits.MAX_BYTES;

  private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  /** Setting a feature makes a parser to try it on, so that is done once. */
  private static final DocumentBuilderFactory FACTORY = factory();

  private XmlParser() {}

  /** What was parsed, and how many {@link XmlLimits#MAX_MARKS marks} it has. */
  public record Parsed(Document tree, int marks) {}

  /**
   * Parses what the stream has.
   *
   * @param document how messages name it
   * @throws UnreadableDocumentException if it is no well-formed XML, has a document type, or is
   *     beyond a limit
   */
  public static Parsed parse(String document, InputStream in) throws IOException {
    return parse(document, in.readNBytes(XmlLimits.MAX_BYTES + 1));
  }

  /** As {@link #parse(String, InputStream)}. */
  public static Parsed parse(String document, byte[] bytes) {
    if (bytes.length > XmlLimits.MAX_BYTES) {
      throw XmlLimits.exceeded(document, "bytes", XmlLimits.MAX_BYTES);
    }
    int marks = marks(bytes);
    if (marks > XmlLimits.MAX_MARKS) {
      throw XmlLimits.exceeded(document, "elements and attributes", XmlLimits.MAX_MARKS);
    }
    try {
      return new Parsed(builder().parse(new InputSource(new ByteArrayInputStream(bytes))), marks);
    } catch (SAXParseException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read as XML, line %d: %s; get the original again"
              .formatted(document, e.getLineNumber(), e.getMessage()),
          e);
    } catch (SAXException | IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read as XML: %s; get the original again"
              .formatted(document, e.getMessage()),
          e);
    }
  }

  /** In any encoding in which the document could begin with the byte of {@code <}. */
  private static int marks(byte[] bytes) {
    int marks = 0;
    for (byte each : bytes) {
      if (each == '<' || each == '=') {
        marks++;
      }
    }
    return marks;
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilder builder = newBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw unsupported(e);
    }
  }

  /** Factories are not thread-safe. */
  private static DocumentBuilder newBuilder() throws ParserConfigurationException {
    synchronized (FACTORY) {
      return FACTORY.newDocumentBuilder();
    }
  }

  private static DocumentBuilderFactory factory() {
    // The JDK's own, whatever parser is on the class path.
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      // The whole tree is walked: nodes that are made only when they are asked for cost more.
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
    } catch (ParserConfigurationException e) {
      throw unsupported(e);
    }
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute(DEPTH, String.valueOf(XmlLimits.MAX_DEPTH));
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    return factory;
  }

  private static IllegalStateException unsupported(ParserConfigurationException cause) {
    return new IllegalStateException("Every Java platform has these features", cause);
  }

  /** Without one, the parser writes to the standard error stream. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
