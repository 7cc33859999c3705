package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.XMLSignatureException;
import org.w3c.dom.Element;

/**
 * What an archive time-stamp of a signature is about (EN 319 132-1 §5.5.2.2), where nothing says
 * that what was stamped is elsewhere.
 */
record ArchiveInput(Element signature, SignedOctets signed) {

  /**
   * Adds all of it.
   *
   * @param before the unsigned properties that the time-stamp comes after
   * @param method the canonicalisation that the time-stamp names
   */
  void update(MessageDigest digest, List<Element> before, String method)
      throws MarshalException,
          XMLSignatureException,
          TransformException,
          GeneralSecurityException,
          IOException {
    signed.update(digest, method);
    for (String part : List.of("SignedInfo", "SignatureValue", "KeyInfo")) {
      for (Element element : Dom.dsig(signature, part)) {
        digest.update(Canonical.bytes(element, method));
      }
    }
    for (Element property : before) {
      digest.update(Canonical.bytes(property, method));
    }
    for (Element object : Dom.dsig(signature, "Object")) {
      if (Dom.firstXades(object, "QualifyingProperties").isEmpty()) {
        digest.update(Canonical.bytes(object, method));
      }
    }
  }
}
