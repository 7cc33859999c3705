package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.hoso.signature.error.UnreadableDocumentException;

/** META-INF/manifest.xml: what a package says that it has (OpenDocument 1.2 part 3 §3.2). */
public final class PackageManifest {

  public static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

  private PackageManifest() {}

  /**
   * The paths of all files; folders and the package itself aside. Empty if it is another document.
   *
   * @param name of the manifest, for messages
   * @throws UnreadableDocumentException if it is no well-formed XML or beyond a limit
   */
  public static Optional<List<String>> read(String name, InputStream in) throws IOException {
    Element root = XmlParser.parse(name, in).tree().getDocumentElement();
    if (!NAMESPACE.equals(root.getNamespaceURI())) {
      return Optional.empty();
    }
    return Optional.of(
        Dom.children(root).stream()
            .filter(each -> "file-entry".equals(each.getLocalName()))
            .map(each -> each.getAttributeNS(NAMESPACE, "full-path"))
            .filter(path -> !path.endsWith("/"))
            .toList());
  }
}
