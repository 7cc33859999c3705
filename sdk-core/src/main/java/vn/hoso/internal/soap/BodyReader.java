package vn.hoso.internal.soap;

import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * An envelope whose body is read as if all of it were of one namespace, within limits, and that
 * remembers what is wrong with it. What the parser says of that is not kept, since it may quote.
 */
final class BodyReader extends StreamReaderDelegate {

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  /** A citizen's record needs 6. */
  private static final int DEPTH = 50;

  private static final int PAYLOAD_DEPTH = 3;

  private final String namespace;
  private int depth;
  private boolean inBody;
  private boolean inPayload;
  private @Nullable String problem;

  BodyReader(XMLStreamReader reader, String namespace) {
    super(reader);
    this.namespace = namespace;
  }

  /** What is wrong with the XML, if anything was met. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = stepped(super::next);
    switch (event) {
      case START_ELEMENT -> enter();
      case END_ELEMENT -> leave();
      case DTD, ENTITY_REFERENCE -> throw refused("it has a DTD or an entity of one");
      default -> {}
    }
    return event;
  }

  @Override
  public int nextTag() throws XMLStreamException {
    int event = next();
    while (event != START_ELEMENT && event != END_ELEMENT) {
      boolean text = event == CHARACTERS || event == CDATA;
      if ((text && !isWhiteSpace()) || event == END_DOCUMENT) {
        throw refused("it has text between its elements");
      }
      event = next();
    }
    return event;
  }

  @Override
  public String getElementText() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = next(); event != END_ELEMENT; event = next()) {
      if (event == START_ELEMENT) {
        throw refused("it has elements where there is text only");
      }
      if (event == CHARACTERS || event == CDATA || event == SPACE) {
        text.append(getText());
      }
    }
    return text.toString();
  }

  @Override
  public @Nullable String getNamespaceURI() {
    return inPayload ? namespace : super.getNamespaceURI();
  }

  /** Not null for the default namespace, which CXF chokes on. */
  @Override
  public String getNamespacePrefix(int index) {
    String prefix = super.getNamespacePrefix(index);
    return prefix == null ? "" : prefix;
  }

  @Override
  public QName getName() {
    return inPayload ? new QName(namespace, getLocalName(), getPrefix()) : super.getName();
  }

  private void enter() throws XMLStreamException {
    depth++;
    if (depth > DEPTH) {
      throw refused("more than " + DEPTH + " elements are within each other");
    }
    boolean soap = SOAP.equals(super.getNamespaceURI());
    if (depth == PAYLOAD_DEPTH - 1) {
      inBody = soap && getLocalName().equals("Body");
    } else if (depth == PAYLOAD_DEPTH) {
      inPayload = inBody && !soap;
    }
  }

  /** The end of the payload is of the payload still. */
  private void leave() {
    depth--;
    if (depth < PAYLOAD_DEPTH - 1) {
      inPayload = false;
    }
  }

  private XMLStreamException refused(String why) {
    problem = why;
    return new XMLStreamException(why, getLocation());
  }

  private interface Step {
    int go() throws XMLStreamException;
  }

  private int stepped(Step step) throws XMLStreamException {
    try {
      return step.go();
    } catch (XMLStreamException e) {
      Location place = getLocation();
      throw refused(
          "it is not XML, or breaks off, at line "
              + place.getLineNumber()
              + ", column "
              + place.getColumnNumber());
    }
  }
}
