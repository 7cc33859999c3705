package vn.hoso.internal.edxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import vn.hoso.error.MalformedMessageException;

/** The JDK's XML parser without whatever a stranger's XML could do harm with. */
final class SafeXml {

  private static final Pattern PARSER_PREFIX =
      Pattern.compile("^ParseError at \\[row,col]:\\[\\d+,\\d+]\\s*Message: ");
  // The JDK names the error and not the text that belongs to it.
  private static final Pattern UNBOUND_PREFIX =
      Pattern.compile(".*#(?:Attribute|Element)PrefixUnbound\\?(.*)");

  private SafeXml() {}

  static XMLInputFactory factory() {
    // By name, since the class path may have others, which differ in how they cut long texts.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
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
    String said =
        PARSER_PREFIX.matcher(String.valueOf(failure.getMessage())).replaceFirst("").strip();
    Matcher unbound = UNBOUND_PREFIX.matcher(said);
    if (unbound.matches()) {
      String[] names = unbound.group(1).split("&", -1);
      return "the prefix "
          + Excerpt.of(names[names.length - 1])
          + " is used in "
          + Excerpt.of(names[0])
          + " and bound to no namespace";
    }
    return "it is not well-formed XML: " + Excerpt.of(said.replaceFirst("\\.$", ""));
  }
}
