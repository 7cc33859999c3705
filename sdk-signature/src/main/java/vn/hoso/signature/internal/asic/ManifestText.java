package vn.hoso.signature.internal.asic;

import java.io.StringWriter;
import java.util.Base64;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The ASiCManifest of a container (EN 319 162-1 §A.4). */
final class ManifestText {

  private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  private ManifestText() {}

  /**
   * Lists files.
   *
   * @param seal the entry that is about the manifest
   * @param digests SHA-256 of each file, by the name of its entry
   * @param root the manifest before, that an archive time-stamp renews, or null
   */
  static String of(
      String seal, String sealType, Map<String, byte[]> digests, @Nullable String root) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("asic", "ASiCManifest", ASIC);
      xml.writeNamespace("asic", ASIC);
      xml.writeNamespace("ds", DSIG);
      xml.writeEmptyElement("asic", "SigReference", ASIC);
      xml.writeAttribute("URI", seal);
      xml.writeAttribute("MimeType", sealType);
      for (Map.Entry<String, byte[]> file : digests.entrySet()) {
        xml.writeStartElement("asic", "DataObjectReference", ASIC);
        xml.writeAttribute("URI", EntryNames.uri(file.getKey()));
        if (file.getKey().equals(root)) {
          xml.writeAttribute("Rootfile", "true");
        }
        xml.writeEmptyElement("ds", "DigestMethod", DSIG);
        xml.writeAttribute("Algorithm", SHA256);
        xml.writeStartElement("ds", "DigestValue", DSIG);
        xml.writeCharacters(Base64.getEncoder().encodeToString(file.getValue()));
        xml.writeEndElement();
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      xml.close();
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A string could not be written", e);
    }
  }
}
