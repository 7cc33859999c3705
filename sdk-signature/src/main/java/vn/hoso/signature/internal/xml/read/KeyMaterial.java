package vn.hoso.signature.internal.xml.read;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import vn.hoso.signature.internal.crypto.Certificates;

/** Certificates and revocation data that a signature carries. Not thread-safe. */
final class KeyMaterial {

  final List<X509Certificate> certificates = new ArrayList<>();
  final List<byte[]> crls = new ArrayList<>();
  final List<byte[]> ocsps = new ArrayList<>();

  private String keyName = "";

  /** X509Data (W3C XML Signature §4.5.4), of which there may be several. */
  void addKeyInfo(Element keyInfo) {
    for (Element each : Dom.descendants(keyInfo)) {
      if (Dom.isDsig(each, "X509Certificate")) {
        addCertificate(each);
      } else if (Dom.isDsig(each, "X509CRL")) {
        add(each, crls);
      } else if (Dom.isDsig(each, "X509SubjectName") || Dom.isDsig(each, "KeyName")) {
        keyName = Dom.text(each);
      }
    }
  }

  /** CertificateValues and RevocationValues, wherever they are (EN 319 132-1 §5.4). */
  void addUnsigned(Element unsignedProperties) {
    for (Element each : Dom.descendants(unsignedProperties)) {
      if (Dom.isXades(each, "EncapsulatedX509Certificate")) {
        addCertificate(each);
      } else if (Dom.isXades(each, "EncapsulatedCRLValue")) {
        add(each, crls);
      } else if (Dom.isXades(each, "EncapsulatedOCSPValue")) {
        add(each, ocsps);
      }
    }
  }

  /** For people, where there is no certificate. */
  String keyName() {
    return keyName.isEmpty() ? "the signature does not say who made it" : keyName;
  }

  /** One that cannot be read is one that is not there. */
  private void addCertificate(Element element) {
    byte[] der = Dom.base64(element);
    if (der == null || certificates.size() >= XmlLimits.MAX_CERTIFICATES) {
      return;
    }
    Certificates.read(der).filter(c -> !certificates.contains(c)).ifPresent(certificates::add);
  }

  private static void add(Element element, List<byte[]> list) {
    byte[] der = Dom.base64(element);
    if (der != null) {
      list.add(der);
    }
  }
}
