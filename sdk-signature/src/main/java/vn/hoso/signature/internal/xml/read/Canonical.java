package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dom.DOMCryptoContext;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import org.w3c.dom.Element;

/** The canonical form of a part of a document, by the JDK. */
final class Canonical {

  private Canonical() {}

  /** An element and everything below it but comments, with the namespaces that it inherits. */
  static byte[] bytes(Element element, String method)
      throws GeneralSecurityException, TransformException, IOException {
    return bytes(Nodes.below(element), method);
  }

  static byte[] bytes(Nodes nodes, String method)
      throws GeneralSecurityException, TransformException, IOException {
    return bytes(
        nodes,
        CoreValidation.factory().newCanonicalizationMethod(method, (C14NMethodParameterSpec) null));
  }

  /**
   * What the value of a signature is of: by its own CanonicalizationMethod, with its parameters.
   */
  static byte[] signedInfo(Element signedInfo, Element method)
      throws GeneralSecurityException, TransformException, IOException {
    return bytes(
        Nodes.below(signedInfo),
        CoreValidation.factory()
            .newCanonicalizationMethod(Dom.algorithm(method), new DOMStructure(method)));
  }

  private static byte[] bytes(Nodes nodes, CanonicalizationMethod method)
      throws TransformException, IOException {
    OctetStreamData data = (OctetStreamData) method.transform(nodes, new DOMCryptoContext() {});
    try (InputStream in = data.getOctetStream()) {
      return in.readAllBytes();
    }
  }
}
