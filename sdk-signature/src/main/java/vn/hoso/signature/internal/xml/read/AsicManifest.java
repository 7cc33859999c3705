package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.hoso.signature.error.UnreadableDocumentException;

/**
 * An ASiCManifest: what a CMS signature of a container is about (EN 319 162-1 §A.4).
 *
 * @param signature the URI of the file with the signature or time-stamp
 * @param references to what it signs
 */
public record AsicManifest(String signature, List<DataReference> references) {

  private static final String ETSI = "http://uri.etsi.org/";

  /**
   * A DataObjectReference.
   *
   * @param digest JCA name, empty if it is not computed
   * @param hex the value of the digest in lower case, empty if there is none
   */
  public record DataReference(String uri, String digest, String hex) {}

  public AsicManifest {
    references = List.copyOf(references);
  }

  /**
   * Empty if it is another document, such as the manifest of an OpenDocument.
   *
   * @param name of the manifest, for messages
   * @throws UnreadableDocumentException if it is no well-formed XML or beyond a limit
   */
  public static Optional<AsicManifest> read(String name, InputStream in) throws IOException {
    Element root = XmlParser.parse(name, in).tree().getDocumentElement();
    if (!is(root, "ASiCManifest")) {
      return Optional.empty();
    }
    String signature = "";
    List<DataReference> references = new ArrayList<>();
    for (Element each : Dom.children(root)) {
      if (is(each, "SigReference")) {
        signature = each.getAttributeNS(null, "URI");
      } else if (is(each, "DataObjectReference")) {
        if (references.size() == XmlLimits.MAX_MANIFEST_REFERENCES) {
          throw XmlLimits.exceeded(name, "references", XmlLimits.MAX_MANIFEST_REFERENCES);
        }
        references.add(reference(each));
      }
    }
    return Optional.of(new AsicManifest(signature, references));
  }

  private static DataReference reference(Element element) {
    String digest = Dom.firstDsig(element, "DigestMethod").flatMap(Algorithms::digest).orElse("");
    String hex =
        Dom.firstDsig(element, "DigestValue")
            .map(Dom::base64)
            .map(value -> HexFormat.of().formatHex(value))
            .orElse("");
    return new DataReference(element.getAttributeNS(null, "URI"), digest, hex);
  }

  private static boolean is(Element element, String name) {
    String namespace = element.getNamespaceURI();
    return name.equals(element.getLocalName()) && namespace != null && namespace.startsWith(ETSI);
  }
}
