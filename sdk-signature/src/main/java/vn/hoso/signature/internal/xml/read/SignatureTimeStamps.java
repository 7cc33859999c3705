package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dom.DOMCryptoContext;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import org.w3c.dom.Element;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;

/** Reads the time-stamps over a signature value (EN 319 132-1 §5.3). */
final class SignatureTimeStamps {

  private SignatureTimeStamps() {}

  /** What cannot be read proves nothing and is a note. */
  static List<TimeStampFacts> read(
      XadesProperties properties,
      Element signatureValue,
      List<X509Certificate> certificates,
      List<String> notes) {
    List<TimeStampFacts> tokens = new ArrayList<>();
    for (Element timeStamp : properties.signatureTimeStamps()) {
      byte[] token =
          Dom.firstXades(timeStamp, "EncapsulatedTimeStamp").map(Dom::base64).orElse(null);
      if (token == null) {
        notes.add("a time-stamp has no token that can be read");
        continue;
      }
      try {
        byte[] stamped = canonical(signatureValue, method(timeStamp));
        tokens.add(TimeStampFacts.readOver(stamped, token, certificates));
      } catch (MalformedCmsException | IOException | GeneralSecurityException e) {
        notes.add("a time-stamp cannot be read: " + e.getMessage());
      } catch (TransformException e) {
        notes.add("what a time-stamp is about cannot be canonicalised: " + e.getMessage());
      }
    }
    return tokens;
  }

  private static String method(Element timeStamp) {
    return Dom.firstDsig(timeStamp, "CanonicalizationMethod")
        .map(Dom::algorithm)
        .filter(Algorithms::isCanonicalization)
        .orElse(Algorithms.C14N);
  }

  private static byte[] canonical(Element element, String method)
      throws GeneralSecurityException, TransformException, IOException {
    OctetStreamData data =
        (OctetStreamData)
            CoreValidation.factory()
                .newCanonicalizationMethod(method, (C14NMethodParameterSpec) null)
                .transform(Nodes.below(element), new DOMCryptoContext() {});
    try (InputStream in = data.getOctetStream()) {
      return in.readAllBytes();
    }
  }
}
