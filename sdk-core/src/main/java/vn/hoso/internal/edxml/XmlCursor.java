package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.hoso.edxml.EdxmlLimits;
import vn.hoso.error.MalformedMessageException;

/**
 * Walks through a message, element by element, within the limits. Elements are known by their local
 * names, whatever their prefix and namespace. No DTD and no entity is followed.
 */
final class XmlCursor {

  private static final long LONGEST_TOKEN = 1L << 18;
  // The parser compares each prefix with all that are declared, one after the other.
  private static final int MOST_ATTRIBUTES = 100;
  // The parser reads ahead by a buffer, which may belong to an attachment already.
  private static final int READ_AHEAD = 1 << 14;
  private static final int MOST_WARNINGS = 100;

  private final XMLStreamReader reader;
  private final MeteredInput input;
  private final EdxmlLimits limits;
  private final String message;
  private final int linesBefore;
  private final List<String> warnings = new ArrayList<>();
  private long headerBytes;
  private int elements;
  private int depth;

  private XmlCursor(
      XMLStreamReader reader,
      MeteredInput input,
      EdxmlLimits limits,
      String message,
      int linesBefore) {
    this.reader = reader;
    this.input = input;
    this.limits = limits;
    this.message = message;
    this.linesBefore = linesBefore;
  }

  /** Begins before the root element. */
  static XmlCursor open(InputStream source, EdxmlLimits limits, String message) {
    MeteredInput input = new MeteredInput(source, limits, message);
    input.allow(LONGEST_TOKEN);
    try {
      Preamble preamble = Preamble.skip(input);
      XMLStreamReader reader = SafeXml.parser(preamble.rest());
      XmlCursor cursor = new XmlCursor(reader, input, limits, message, preamble.lines());
      if (preamble.skipped() > 0) {
        cursor.warnings.add("line 1: " + preamble.skipped() + " bytes before the XML were skipped");
      }
      return cursor;
    } catch (XMLStreamException | IOException e) {
      throw SafeXml.malformed(message, 0, e);
    } catch (MeteredInput.FenceReached e) {
      throw new MalformedMessageException(message, 0, e.problem(), e.advice(), e);
    }
  }

  /** Goes to the next child of the element, or over the end of the element: then there is none. */
  boolean nextChild() {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      } else if (event == XMLStreamConstants.END_ELEMENT
          || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Local name of the element. */
  String name() {
    return reader.getLocalName();
  }

  /** The text of the element, without blanks around it; goes over its end. */
  String text() {
    StringBuilder text = new StringBuilder();
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return text.toString().strip();
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        skipUnknown();
      } else if (isText(event)) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
    }
  }

  /** Goes over the end of the element. */
  void skip() {
    for (int open = 1; open > 0; ) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      }
    }
  }

  /** Goes over the end of the element, which is not known here, and says so. */
  void skipUnknown() {
    warn("unknown element " + Excerpt.of(name()) + " was skipped");
    skip();
  }

  /** The element with all that is in it, as text; goes over its end. */
  String elementText() {
    ElementText text = new ElementText();
    text.add(reader);
    while (!text.isComplete()) {
      next();
      text.add(reader);
    }
    return text.toString();
  }

  /**
   * More of the text of the element, which may be of any length; null at its end. Valid until the
   * cursor is moved.
   */
  @Nullable CharBuffer nextPiece() {
    while (true) {
      int event = step(LONGEST_TOKEN);
      if (event == XMLStreamConstants.END_ELEMENT) {
        return null;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        throw malformed("the content of an attachment has elements in it", Advice.SENDER, null);
      } else if (isText(event)) {
        return CharBuffer.wrap(
            reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
    }
  }

  void warn(String warning) {
    if (warnings.size() < MOST_WARNINGS) {
      warnings.add("line " + line() + ": " + warning);
    }
  }

  List<String> warnings() {
    return warnings;
  }

  EdxmlLimits limits() {
    return limits;
  }

  MalformedMessageException malformed(String problem, String advice, @Nullable Throwable cause) {
    return new MalformedMessageException(message, line(), problem, advice, cause);
  }

  private int next() {
    long before = input.position();
    int event = step(Math.min(limits.headerBytes() - headerBytes + READ_AHEAD, LONGEST_TOKEN));
    headerBytes += input.position() - before;
    if (headerBytes > limits.headerBytes()) {
      throw malformed(
          "the message has more than " + limits.headerBytes() + " bytes outside of its attachments",
          Advice.raise("headerBytes"),
          null);
    }
    return event;
  }

  private int step(long bytes) {
    input.allow(bytes);
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException | MissingResourceException e) {
      // The JDK's parser has no words for some of its errors.
      throw SafeXml.malformed(message, linesBefore, e);
    } catch (MeteredInput.FenceReached e) {
      throw malformed(e.problem(), e.advice(), e);
    }
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> enter();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw malformed("the message has a DTD or an entity of one", Advice.ATTACK, null);
      default -> {}
    }
    return event;
  }

  private void enter() {
    depth++;
    elements++;
    if (depth > limits.depth()) {
      throw malformed(
          "more than " + limits.depth() + " elements are within each other",
          Advice.raise("depth"),
          null);
    }
    if (reader.getAttributeCount() + reader.getNamespaceCount() > MOST_ATTRIBUTES) {
      throw malformed(
          "an element has more than " + MOST_ATTRIBUTES + " attributes", Advice.ATTACK, null);
    }
    if (elements > limits.elements()) {
      throw malformed(
          "the message has more than " + limits.elements() + " elements",
          Advice.raise("elements"),
          null);
    }
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private int line() {
    return linesBefore + Math.max(reader.getLocation().getLineNumber(), 1);
  }
}
