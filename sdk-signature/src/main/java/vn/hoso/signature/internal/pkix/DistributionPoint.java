package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/**
 * Where the CRL for a certificate is published (RFC 5280 §4.2.1.13).
 *
 * @param names of the CRL, comparable with those in its issuing distribution point
 * @param crlIssuers who signs the CRL; empty if that is the issuer of the certificate
 * @param allReasons whether the CRL lists revocations for every reason
 */
record DistributionPoint(Set<String> names, Set<X500Principal> crlIssuers, boolean allReasons) {

  /** Empty if the certificate has none. */
  static List<DistributionPoint> of(X509Certificate certificate) throws IOException {
    byte[] extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
    if (extension == null) {
      return List.of();
    }
    try {
      byte[] value = ASN1OctetString.getInstance(extension).getOctets();
      List<DistributionPoint> points = new ArrayList<>();
      for (var point : CRLDistPoint.getInstance(value).getDistributionPoints()) {
        points.add(of(point));
      }
      return points;
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      throw new IOException("CRL distribution points are malformed", e);
    }
  }

  /** Whether a CRL signed by {@code issuer} itself is what this point leads to. */
  boolean isSignedBy(X500Principal issuer) {
    return crlIssuers.isEmpty() || crlIssuers.contains(issuer);
  }

  /** The full names; a name relative to the CRL's issuer is not supported and matches nothing. */
  static Set<String> names(@Nullable DistributionPointName name) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
      for (GeneralName each : GeneralNames.getInstance(name.getName()).getNames()) {
        names.add(comparable(each));
      }
    }
    return names;
  }

  private static DistributionPoint of(org.bouncycastle.asn1.x509.DistributionPoint point)
      throws IOException {
    Set<String> names = names(point.getDistributionPoint());
    Set<X500Principal> crlIssuers = new HashSet<>();
    if (point.getCRLIssuer() != null) {
      for (GeneralName issuer : point.getCRLIssuer().getNames()) {
        if (issuer.getTagNo() == GeneralName.directoryName) {
          crlIssuers.add(directoryName(issuer));
        }
      }
    }
    return new DistributionPoint(names, crlIssuers, point.getReasons() == null);
  }

  private static String comparable(GeneralName name) throws IOException {
    return switch (name.getTagNo()) {
      case GeneralName.uniformResourceIdentifier -> name.getName().toString().strip();
      case GeneralName.directoryName -> directoryName(name).getName(X500Principal.CANONICAL);
      default -> name.toString();
    };
  }

  private static X500Principal directoryName(GeneralName name) throws IOException {
    return new X500Principal(name.getName().toASN1Primitive().getEncoded(ASN1Encoding.DER));
  }
}
