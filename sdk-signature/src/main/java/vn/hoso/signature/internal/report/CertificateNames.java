package vn.hoso.signature.internal.report;

import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Names in certificates, for people. */
public final class CertificateNames {

  private CertificateNames() {}

  /** The common name, or else the organisation, or else the whole name (RFC 4514). */
  public static String display(X500Principal principal) {
    X500Name name = X500Name.getInstance(principal.getEncoded());
    String common = first(name, BCStyle.CN);
    if (!common.isBlank()) {
      return common;
    }
    String organisation = first(name, BCStyle.O);
    return organisation.isBlank() ? principal.getName() : organisation;
  }

  /** The organisation, or else as {@link #display}. */
  public static String organisation(X500Principal principal) {
    String organisation = first(X500Name.getInstance(principal.getEncoded()), BCStyle.O);
    return organisation.isBlank() ? display(principal) : organisation;
  }

  private static String first(X500Name name, ASN1ObjectIdentifier type) {
    RDN[] found = name.getRDNs(type);
    return found.length == 0
        ? ""
        : IETFUtils.valueToString(found[0].getFirst().getValue()).replace("\\", "").strip();
  }
}
