package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.PKIXCertPathChecker;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the critical extensions that the JDK does not process, and the rule of RFC 5280
 * §4.2.1.9 on keyCertSign that it does not enforce; both yield to the {@link PkiQuirk}s that are
 * active. One validation, one thread.
 */
final class QuirkChecker extends PKIXCertPathChecker {

  private static final String CRL_DISTRIBUTION_POINTS = Extension.cRLDistributionPoints.getId();
  private static final String AUTHORITY_INFO_ACCESS = Extension.authorityInfoAccess.getId();

  private final Set<PkiQuirk> active;
  private final List<String> notes;

  QuirkChecker(Set<PkiQuirk> active, List<String> notes) {
    this.active = active;
    this.notes = notes;
  }

  @Override
  public void init(boolean forward) {}

  @Override
  public boolean isForwardCheckingSupported() {
    return false;
  }

  @Override
  public @Nullable Set<String> getSupportedExtensions() {
    return Set.of(CRL_DISTRIBUTION_POINTS, AUTHORITY_INFO_ACCESS);
  }

  @Override
  public void check(Certificate certificate, Collection<String> unresolved)
      throws CertPathValidatorException {
    X509Certificate x509 = (X509Certificate) certificate;
    if (unresolved.contains(CRL_DISTRIBUTION_POINTS)
        && (canProcessDistributionPoints(x509) || accept(PkiQuirk.IMPOSSIBLE_CRL_ISSUER))) {
      unresolved.remove(CRL_DISTRIBUTION_POINTS);
    }
    if (unresolved.contains(AUTHORITY_INFO_ACCESS)
        && PurposeRule.isTimeStampOnly(x509)
        && accept(PkiQuirk.CRITICAL_AUTHORITY_INFO_ACCESS)) {
      unresolved.remove(AUTHORITY_INFO_ACCESS);
    }
    if (PurposeRule.claimsToIssue(x509)
        && !PurposeRule.isAuthority(x509)
        && !(PurposeRule.isTimeStampOnly(x509) && accept(PkiQuirk.END_ENTITY_WITH_CERT_SIGN))) {
      throw new CertPathValidatorException(
          PkiQuirk.END_ENTITY_WITH_CERT_SIGN.description() + " (RFC 5280 §4.2.1.9)");
    }
  }

  /** {@link RevocationService} processes a point whose CRL is signed by the issuer itself. */
  private static boolean canProcessDistributionPoints(X509Certificate certificate) {
    X500Principal issuer = certificate.getIssuerX500Principal();
    try {
      return DistributionPoint.of(certificate).stream().allMatch(point -> point.isSignedBy(issuer));
    } catch (IOException e) {
      return false;
    }
  }

  private boolean accept(PkiQuirk quirk) {
    if (!active.contains(quirk)) {
      return false;
    }
    notes.add("accepted under this anchor: " + quirk.description());
    return true;
  }
}
