package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dsig.TransformException;
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
        byte[] stamped = Canonical.bytes(signatureValue, method(timeStamp));
        tokens.add(TimeStampFacts.readOver(stamped, token, certificates));
      } catch (MalformedCmsException | IOException | GeneralSecurityException e) {
        notes.add("a time-stamp cannot be read: " + e.getMessage());
      } catch (TransformException e) {
        notes.add("what a time-stamp is about cannot be canonicalised: " + e.getMessage());
      }
    }
    return tokens;
  }

  /** How what is stamped becomes octets. */
  static String method(Element timeStamp) {
    return Dom.firstDsig(timeStamp, "CanonicalizationMethod")
        .map(Dom::algorithm)
        .filter(Algorithms::isCanonicalization)
        .orElse(Algorithms.C14N);
  }
}
