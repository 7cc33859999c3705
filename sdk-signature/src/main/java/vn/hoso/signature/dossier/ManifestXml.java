package vn.hoso.signature.dossier;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Element;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.xml.read.Dom;
import vn.hoso.signature.internal.xml.read.XmlParser;

/** The XML form of the manifest; its namespace is its version. */
final class ManifestXml {

  private static final String NAMESPACE = "urn:vn-hoso:dossier:1";

  private static final Map<String, DossierRole> ROLES =
      Stream.of(DossierRole.values())
          .collect(Collectors.toUnmodifiableMap(DossierRole::code, Function.identity()));

  private ManifestXml() {}

  /** In UTF-8. */
  static byte[] write(DossierManifest manifest) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("dossier");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("number", manifest.dossierNumber());
      xml.writeAttribute("procedure", manifest.procedureCode());
      for (DossierFile file : manifest.files()) {
        xml.writeEmptyElement("file");
        xml.writeAttribute("name", file.name());
        xml.writeAttribute("role", file.role().code());
        if (file.code() != null) {
          xml.writeAttribute("code", file.code());
        }
        xml.writeAttribute("mediaType", file.mediaType());
        xml.writeAttribute("length", String.valueOf(file.length()));
        xml.writeAttribute("sha256", file.sha256());
      }
      xml.writeEndDocument();
      xml.close();
      return out.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A string could not be written", e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @param name of the manifest, for messages
   */
  static DossierManifest read(String name, byte[] bytes) {
    Element root = XmlParser.parse(name, bytes).tree().getDocumentElement();
    if (!NAMESPACE.equals(root.getNamespaceURI()) || !"dossier".equals(root.getLocalName())) {
      throw new UnsupportedDocumentException(
          "%s is no manifest of a dossier, or one of another version than 1: it begins with {%s}%s"
              .formatted(name, root.getNamespaceURI(), root.getLocalName()));
    }
    try {
      List<DossierFile> files = Dom.children(root).stream().map(ManifestXml::file).toList();
      return new DossierManifest(attribute(root, "number"), attribute(root, "procedure"), files);
    } catch (IllegalArgumentException e) {
      throw new UnreadableDocumentException(
          "%s is no sound manifest of a dossier: %s; ask for the dossier again"
              .formatted(name, e.getMessage()),
          e);
    }
  }

  private static DossierFile file(Element element) {
    if (!NAMESPACE.equals(element.getNamespaceURI()) || !"file".equals(element.getLocalName())) {
      throw new IllegalArgumentException(
          "it has an element %s, which is none".formatted(element.getTagName()));
    }
    String role = attribute(element, "role");
    DossierRole known = ROLES.get(role);
    if (known == null) {
      throw new IllegalArgumentException("role is '%s', which is none".formatted(role));
    }
    return new DossierFile(
        attribute(element, "name"),
        known,
        element.hasAttributeNS(null, "code") ? attribute(element, "code") : null,
        attribute(element, "mediaType"),
        Long.parseLong(attribute(element, "length")),
        attribute(element, "sha256"));
  }

  private static String attribute(Element element, String name) {
    if (!element.hasAttributeNS(null, name)) {
      throw new IllegalArgumentException(
          "an element %s has no %s".formatted(element.getLocalName(), name));
    }
    return element.getAttributeNS(null, name);
  }
}
