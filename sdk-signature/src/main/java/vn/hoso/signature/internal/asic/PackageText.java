package vn.hoso.signature.internal.asic;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.hoso.signature.internal.xml.read.PackageManifest;

/** META-INF/manifest.xml, what a container says that it has (OpenDocument 1.2 part 3 §3.2). */
final class PackageText {

  private static final String PREFIX = "manifest";

  private PackageText() {}

  /** In UTF-8. */
  static byte[] of(Collection<String> names) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement(PREFIX, "manifest", PackageManifest.NAMESPACE);
      xml.writeNamespace(PREFIX, PackageManifest.NAMESPACE);
      attribute(xml, "version", "1.2");
      writeFile(xml, "/", ContainerWriter.TYPE);
      for (String name : names) {
        writeFile(xml, name, MediaTypes.of(name));
      }
      xml.writeEndDocument();
      xml.close();
      return out.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A string could not be written", e);
    }
  }

  private static void writeFile(XMLStreamWriter xml, String path, String type)
      throws XMLStreamException {
    xml.writeEmptyElement(PREFIX, "file-entry", PackageManifest.NAMESPACE);
    attribute(xml, "full-path", path);
    attribute(xml, "media-type", type);
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(PREFIX, PackageManifest.NAMESPACE, name, value);
  }
}
