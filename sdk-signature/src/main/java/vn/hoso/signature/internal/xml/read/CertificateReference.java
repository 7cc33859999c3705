package vn.hoso.signature.internal.xml.read;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.hoso.signature.internal.cms.read.SigningCertificateRef;
import vn.hoso.signature.internal.crypto.Providers;

/**
 * The signed references to the signer's certificate: SigningCertificateV2 (EN 319 132-1 §5.2.2) and
 * SigningCertificate (ETSI TS 101 903 §7.2.2), in either of which the order means nothing.
 *
 * @param lists the Cert elements of each
 */
record CertificateReference(List<List<Element>> lists) {

  static CertificateReference read(XadesProperties properties) {
    List<List<Element>> lists = new ArrayList<>();
    for (String name : List.of("SigningCertificate", "SigningCertificateV2")) {
      properties
          .signed(name)
          .ifPresent(
              found ->
                  lists.add(
                      Dom.children(found).stream()
                          .filter(each -> Dom.isXades(each, "Cert"))
                          .toList()));
    }
    return new CertificateReference(lists);
  }

  SigningCertificateRef compare(@Nullable X509Certificate certificate) {
    if (lists.isEmpty()) {
      return SigningCertificateRef.ABSENT;
    }
    return certificate != null && matches(certificate)
        ? SigningCertificateRef.MATCHES
        : SigningCertificateRef.DIFFERS;
  }

  boolean matches(X509Certificate certificate) {
    return !lists.isEmpty()
        && lists.stream()
            .allMatch(list -> list.stream().anyMatch(each -> matches(each, certificate)));
  }

  private static boolean matches(Element reference, X509Certificate certificate) {
    Optional<Element> digest = Dom.firstXades(reference, "CertDigest");
    Optional<String> algorithm =
        digest.flatMap(d -> Dom.firstDsig(d, "DigestMethod")).flatMap(Algorithms::digest);
    byte[] value =
        digest.flatMap(d -> Dom.firstDsig(d, "DigestValue")).map(Dom::base64).orElse(null);
    if (algorithm.isEmpty() || value == null) {
      return false;
    }
    try {
      byte[] actual = Providers.digest(algorithm.get()).digest(certificate.getEncoded());
      return MessageDigest.isEqual(actual, value) && isNumbered(reference, certificate);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** The digest says it all; a number that is there must not contradict it. */
  private static boolean isNumbered(Element reference, X509Certificate certificate) {
    String number =
        Dom.firstXades(reference, "IssuerSerial")
            .flatMap(serial -> Dom.firstDsig(serial, "X509SerialNumber"))
            .map(Dom::text)
            .orElse("");
    if (!number.isEmpty() && !number.equals(certificate.getSerialNumber().toString())) {
      return false;
    }
    Optional<Element> v2 = Dom.firstXades(reference, "IssuerSerialV2");
    if (v2.isEmpty()) {
      return true;
    }
    try {
      return IssuerSerial.getInstance(v2.map(Dom::base64).orElse(null))
          .getSerial()
          .hasValue(certificate.getSerialNumber());
    } catch (RuntimeException e) {
      // Bouncy Castle answers garbage with unchecked exceptions, or with null.
      return false;
    }
  }
}
