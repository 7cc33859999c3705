package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.Set;
import vn.hoso.signature.trust.KnownAnchor;

/**
 * Where certificates in use in Vietnam break RFC 5280 and are accepted all the same: each rule
 * holds under the anchors it was seen under, known by fingerprint, and nowhere else.
 */
enum PkiQuirk {
  /**
   * A critical cRLDistributionPoints whose cRLIssuer is nobody's name: it has an en dash where the
   * root's own name has a hyphen. RFC 5280 §4.2.1.13 makes cRLIssuer name who signs the CRL. Seen
   * in the roots of 2025 and 2026 themselves and in the authorities under them.
   */
  IMPOSSIBLE_CRL_ISSUER("critical CRL distribution point whose cRLIssuer does not exist"),

  /**
   * A critical authorityInfoAccess, which RFC 5280 §4.2.2.1 forbids: one time-stamp certificate.
   */
  CRITICAL_AUTHORITY_INFO_ACCESS("critical authority information access"),

  /**
   * keyCertSign in a certificate that is no authority, which RFC 5280 §4.2.1.9 forbids: six
   * time-stamp certificates. It gives them no power: basic constraints still keep them from
   * issuing.
   */
  END_ENTITY_WITH_CERT_SIGN("key usage keyCertSign in a certificate that is no authority");

  private final String description;

  PkiQuirk(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  /** The rules that hold for paths that end in this anchor. */
  static Set<PkiQuirk> under(X509Certificate anchor) {
    return KnownAnchor.of(anchor).map(PkiQuirk::under).orElse(Set.of());
  }

  private static Set<PkiQuirk> under(KnownAnchor anchor) {
    return switch (anchor) {
      case NATIONAL -> EnumSet.of(CRITICAL_AUTHORITY_INFO_ACCESS, END_ENTITY_WITH_CERT_SIGN);
      case NATIONAL_REMOTE_SIGNING,
          NATIONAL_USB_TOKEN,
          NATIONAL_TIME_STAMP,
          NATIONAL_MOBILE_PKI,
          NATIONAL_EMA ->
          EnumSet.of(IMPOSSIBLE_CRL_ISSUER);
      case GOVERNMENT_G1, GOVERNMENT_G2, NATIONAL_MIC, NATIONAL_G3 ->
          EnumSet.noneOf(PkiQuirk.class);
    };
  }
}
