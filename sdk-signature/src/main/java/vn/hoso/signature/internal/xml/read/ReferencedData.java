package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javax.xml.crypto.Data;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.URIReference;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What references are about: elements of the document, and entries of the container that it is in;
 * nothing else.
 */
record ReferencedData(
    URIDereferencer inside, @Nullable Surroundings container, List<SignedReference> references)
    implements URIDereferencer {

  @Override
  public Data dereference(URIReference reference, XMLCryptoContext context)
      throws URIReferenceException {
    String uri = reference.getURI();
    if (uri != null && (uri.isEmpty() || uri.startsWith("#"))) {
      return inside.dereference(reference, context);
    }
    String entry =
        references.stream()
            .filter(each -> each.element().getAttributeNS(null, "URI").equals(uri))
            .map(SignedReference::entry)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (container == null || entry == null || !(reference instanceof Reference signed)) {
      throw new URIReferenceException(uri + " is outside of the document");
    }
    try {
      return signed.getTransforms().isEmpty()
          ? new OctetStreamData(new SelfClosing(container.open(entry)))
          : tree(container, entry);
    } catch (IOException e) {
      throw new URIReferenceException(entry + " cannot be read", e);
    }
  }

  /** By our parser, which takes no document type, and not by that of the transform. */
  private static Data tree(Surroundings container, String entry) throws IOException {
    try (InputStream in = container.open(entry)) {
      return Nodes.below(XmlParser.parse(entry, in).tree());
    }
  }
}
