package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;

/** Where a certificate says that its status can be asked; the first two http addresses each. */
final class RevocationUrls {

  private static final int MAX_URLS = 2;

  private RevocationUrls() {}

  static List<String> ocsp(X509Certificate certificate) {
    byte[] extension = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
    if (extension == null) {
      return List.of();
    }
    try {
      byte[] value = ASN1OctetString.getInstance(extension).getOctets();
      return Stream.of(AuthorityInformationAccess.getInstance(value).getAccessDescriptions())
          .filter(access -> AccessDescription.id_ad_ocsp.equals(access.getAccessMethod()))
          .map(AccessDescription::getAccessLocation)
          .filter(location -> location.getTagNo() == GeneralName.uniformResourceIdentifier)
          .map(location -> location.getName().toString().strip())
          .filter(RevocationUrls::isHttp)
          .limit(MAX_URLS)
          .toList();
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      return List.of(); // malformed: it names nothing
    }
  }

  static List<String> crl(X509Certificate certificate) {
    try {
      return DistributionPoint.of(certificate).stream()
          .flatMap(point -> point.names().stream())
          .filter(RevocationUrls::isHttp)
          .limit(MAX_URLS)
          .toList();
    } catch (IOException e) {
      return List.of(); // malformed: it names nothing
    }
  }

  private static boolean isHttp(String url) {
    return url.regionMatches(true, 0, "http://", 0, 7)
        || url.regionMatches(true, 0, "https://", 0, 8);
  }
}
