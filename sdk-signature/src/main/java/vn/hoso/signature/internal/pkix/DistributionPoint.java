package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.jspecify.annotations.Nullable;

/**
 * Where the CRL for a certificate is published (RFC 5280 §4.2.1.13).
 *
 * @param names of the CRL, comparable with those in its issuing distribution point
 * @param crlIssuers who signs the CRL; the issuer of the certificate, if it does not say
 * @param reasons for which the CRL lists revocations, as bits of a {@link ReasonFlags}
 */
record DistributionPoint(Set<String> names, Set<X500Principal> crlIssuers, int reasons) {

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
        points.add(of(point, certificate.getIssuerX500Principal()));
      }
      return points;
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      throw new IOException("CRL distribution points are malformed", e);
    }
  }

  /** Who signs CRLs for a certificate, as far as it can be told from the certificate. */
  static Set<X500Principal> crlIssuers(X509Certificate certificate) {
    Set<X500Principal> issuers = new LinkedHashSet<>();
    issuers.add(certificate.getIssuerX500Principal());
    try {
      of(certificate).forEach(point -> issuers.addAll(point.crlIssuers()));
    } catch (IOException e) {
      // Malformed: it names nobody.
    }
    return issuers;
  }

  boolean isSignedBy(X500Principal issuer) {
    return crlIssuers.contains(issuer);
  }

  /**
   * Whether it leads to a CRL with these names (RFC 5280 §6.3.3 b 2 i).
   *
   * @param crlNames of the CRL's issuing distribution point, empty if it has none
   */
  boolean leadsTo(Set<String> crlNames) {
    return crlNames.isEmpty()
        || !Collections.disjoint(crlNames, names)
        || (names.isEmpty()
            && crlIssuers.stream()
                .anyMatch(issuer -> crlNames.contains(issuer.getName(X500Principal.CANONICAL))));
  }

  /**
   * The names of a distribution point.
   *
   * @param crlIssuer completes a name that is relative to it
   */
  static Set<String> names(@Nullable DistributionPointName name, X500Principal crlIssuer)
      throws IOException {
    Set<String> names = new LinkedHashSet<>();
    if (name == null) {
      return names;
    }
    if (name.getType() == DistributionPointName.FULL_NAME) {
      for (GeneralName each : GeneralNames.getInstance(name.getName()).getNames()) {
        names.add(comparable(each));
      }
    } else {
      X500NameBuilder complete = new X500NameBuilder();
      for (RDN rdn : X500Name.getInstance(crlIssuer.getEncoded()).getRDNs()) {
        complete.addMultiValuedRDN(rdn.getTypesAndValues());
      }
      complete.addMultiValuedRDN(RDN.getInstance(name.getName()).getTypesAndValues());
      names.add(comparable(new GeneralName(complete.build())));
    }
    return names;
  }

  /** As bits of a {@link ReasonFlags}; all, if none is given. */
  static int reasons(@Nullable ReasonFlags flags) {
    return flags == null ? Statement.ALL_REASONS : flags.intValue() & Statement.ALL_REASONS;
  }

  private static DistributionPoint of(
      org.bouncycastle.asn1.x509.DistributionPoint point, X500Principal issuer) throws IOException {
    Set<X500Principal> crlIssuers = new LinkedHashSet<>();
    if (point.getCRLIssuer() == null) {
      crlIssuers.add(issuer);
    } else {
      for (GeneralName name : point.getCRLIssuer().getNames()) {
        if (name.getTagNo() == GeneralName.directoryName) {
          crlIssuers.add(directoryName(name));
        }
      }
    }
    // RFC 5280 §4.2.1.13: a relative name is not used with several issuers.
    X500Principal base = crlIssuers.isEmpty() ? issuer : crlIssuers.iterator().next();
    return new DistributionPoint(
        names(point.getDistributionPoint(), base), crlIssuers, reasons(point.getReasons()));
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
