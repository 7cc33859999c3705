package vn.hoso.internal.edxml;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.hoso.error.MalformedMessageException;

/** The JDK's XML parser without whatever a stranger's XML could do harm with. */
public final class SafeXml {

  private static final Pattern PARSER_PREFIX =
      Pattern.compile("^ParseError at \\[row,col]:\\[\\d+,\\d+]\\s*Message: ");
  // The JDK gives these errors by key and arguments, and not in words.
  private static final Pattern UNBOUND_PREFIX =
      Pattern.compile(
          ".*#(?:AttributePrefixUnbound\\?[^&]*&(?<attribute>[^&]*)&(?<prefix>.*)"
              + "|ElementPrefixUnbound\\?(?<prefix2>[^&]*)&(?<element>.*))");

  private SafeXml() {}

  /**
   * A parser of UTF-8, whatever the XML declaration says: some name another encoding than they are
   * written in. The JDK's parser is not given bytes also because it prints to the standard error
   * stream when they are not of its encoding.
   */
  static XMLStreamReader parser(InputStream source) throws XMLStreamException {
    return parser(new InputStreamReader(source, StandardCharsets.UTF_8.newDecoder()));
  }

  public static XMLStreamReader parser(Reader source) throws XMLStreamException {
    // The JDK's own, since the class path may have others, which cut long texts in other ways.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory.createXMLStreamReader(source);
  }

  static MalformedMessageException malformed(String message, int linesBefore, Exception failure) {
    int line = 0;
    if (failure instanceof XMLStreamException xml && xml.getLocation() != null) {
      Location location = xml.getLocation();
      line = location.getLineNumber() > 0 ? linesBefore + location.getLineNumber() : 0;
    }
    return new MalformedMessageException(message, line, problem(failure), Advice.SENDER, failure);
  }

  /** What the parser says, without the place, which is said elsewhere. */
  static String problem(Exception failure) {
    if (failure instanceof XMLStreamException xml
        && xml.getNestedException() instanceof CharacterCodingException) {
      return "it has bytes that are not UTF-8";
    }
    String said =
        PARSER_PREFIX.matcher(String.valueOf(failure.getMessage())).replaceFirst("").strip();
    Matcher unbound = UNBOUND_PREFIX.matcher(said);
    if (unbound.matches()) {
      boolean attribute = unbound.group("attribute") != null;
      return "the prefix "
          + Excerpt.of(unbound.group(attribute ? "prefix" : "prefix2"))
          + " of "
          + Excerpt.of(unbound.group(attribute ? "attribute" : "element"))
          + " is bound to no namespace";
    }
    return "it is not well-formed XML: " + Excerpt.of(said.replaceFirst("\\.$", ""));
  }
}
