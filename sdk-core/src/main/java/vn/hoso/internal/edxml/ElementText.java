package vn.hoso.internal.edxml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Copies one element from a parser as text that stands by itself: with the namespaces that it
 * inherits. Comments and processing instructions are left out.
 */
public final class ElementText {

  private final StringBuilder out = new StringBuilder();
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

  ElementText() {}

  /**
   * The one element that the text is, in the form in which it is read from a message.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static String normalized(String xml) {
    try {
      XMLStreamReader reader = SafeXml.parser(new StringReader(xml));
      if ("1.1".equals(reader.getVersion())) {
        throw new IllegalArgumentException("The element says that it is XML 1.1: give it as 1.0");
      }
      ElementText text = new ElementText();
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new IllegalArgumentException("The element comes with a DTD: give it without");
        }
        text.add(reader);
      }
      return text.toString();
    } catch (XMLStreamException | MissingResourceException e) {
      throw new IllegalArgumentException("Expected one XML element, but " + SafeXml.problem(e), e);
    }
  }

  /** Adds what the parser is at. */
  void add(XMLStreamReader reader) {
    switch (reader.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> {
        out.append("</").append(qualified(reader.getPrefix(), reader.getLocalName())).append('>');
        scopes.pop();
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          Escape.text(reader.getText(), out);
      default -> {}
    }
  }

  /** Whether the end of the element was added. */
  boolean isComplete() {
    return scopes.isEmpty();
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void start(XMLStreamReader reader) {
    Map<String, String> declared = new TreeMap<>();
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      declared.put(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
    }
    declared.put(orEmpty(reader.getPrefix()), orEmpty(reader.getNamespaceURI()));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (!orEmpty(reader.getAttributePrefix(i)).isEmpty()) {
        declared.put(reader.getAttributePrefix(i), orEmpty(reader.getAttributeNamespace(i)));
      }
    }
    declared.remove("xml");
    declared.entrySet().removeIf(entry -> entry.getValue().equals(bound(entry.getKey())));

    out.append('<').append(qualified(reader.getPrefix(), reader.getLocalName()));
    declared.forEach(
        (prefix, uri) -> attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attribute(
          qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
          reader.getAttributeValue(i));
    }
    out.append('>');
    scopes.push(declared);
  }

  /** What the prefix is bound to within the copy, the innermost declaration first. */
  private @Nullable String bound(String prefix) {
    for (Map<String, String> scope : scopes) {
      if (scope.containsKey(prefix)) {
        return scope.get(prefix);
      }
    }
    return null;
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    Escape.attribute(value, out);
    out.append('"');
  }

  private static String qualified(@Nullable String prefix, String name) {
    return orEmpty(prefix).isEmpty() ? name : prefix + ":" + name;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
