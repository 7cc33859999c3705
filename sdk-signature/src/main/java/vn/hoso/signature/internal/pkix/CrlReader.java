package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.pkix.Statement.State;

/**
 * What a CRL says of a certificate (RFC 5280 §6.3.3). Only CRLs signed by the key that issued the
 * certificate are used; those of another CRL issuer are not, whatever the certificate names. A
 * delta CRL is believed in what it revokes, and alone makes nothing good.
 */
final class CrlReader {

  private static final int MAX_REMEMBERED = 1024;

  private final Function<X509Certificate, Set<PkiQuirk>> quirks;
  private final BoundedCache<Signed, Boolean> signatures = BoundedCache.ofEntries(MAX_REMEMBERED);

  private record Signed(String digest, X509Certificate issuer) {}

  /**
   * Remembers which CRLs were verified.
   *
   * @param quirks the rules that are active for certificates issued by an anchor
   */
  CrlReader(Function<X509Certificate, Set<PkiQuirk>> quirks) {
    this.quirks = quirks;
  }

  /**
   * Verifies the CRL and looks the certificate up.
   *
   * @throws UnusableEvidenceException if it must not be believed, or does not cover the certificate
   */
  Statement read(Crl crl, X509Certificate subject, X509Certificate issuer, String origin)
      throws UnusableEvidenceException {
    try {
      requireUsable(crl, issuer);
      boolean allReasons = requireInScope(crl, subject, issuer);
      Crl.Entry entry = crl.find(subject.getSerialNumber(), subject.getIssuerX500Principal());
      State state = entry == null ? State.GOOD : state(entry.reason());
      if (state == State.GOOD && crl.isDelta()) {
        throw new UnusableEvidenceException("is a delta CRL that does not revoke the certificate");
      }
      return new Statement(
          Source.CRL,
          state,
          state == State.GOOD || entry == null ? null : entry.revokedAt(),
          crl.thisUpdate(),
          crl.nextUpdate(),
          crl.keepsExpiredSince(),
          null,
          allReasons,
          origin);
    } catch (IOException e) {
      throw new UnusableEvidenceException("cannot be read: " + e.getMessage());
    }
  }

  private void requireUsable(Crl crl, X509Certificate issuer) throws UnusableEvidenceException {
    if (crl.hasUnknownCriticalExtension()) {
      throw new UnusableEvidenceException("has an unknown critical extension");
    }
    if (!PurposeRule.mayIssueCrls(issuer)) {
      throw new UnusableEvidenceException("its issuer's key usage lacks cRLSign");
    }
    Signed key = new Signed(crl.digest(), issuer);
    Boolean authentic = signatures.get(key);
    if (authentic == null) {
      authentic = crl.isSignedBy(issuer.getPublicKey());
      signatures.put(key, authentic);
    }
    if (!authentic) {
      throw new UnusableEvidenceException("is not signed by the key that issued the certificate");
    }
  }

  /** RFC 5280 §6.3.3 (b); the answer is whether the CRL covers every reason. */
  private boolean requireInScope(Crl crl, X509Certificate subject, X509Certificate issuer)
      throws UnusableEvidenceException, IOException {
    IssuingDistributionPoint scope = crl.scope();
    if (scope == null) {
      return true;
    }
    boolean authority = PurposeRule.isAuthority(subject);
    if ((scope.onlyContainsUserCerts() && authority)
        || (scope.onlyContainsCACerts() && !authority)
        || scope.onlyContainsAttributeCerts()) {
      throw new UnusableEvidenceException("is for certificates of another kind");
    }
    boolean allReasons = scope.getOnlySomeReasons() == null;
    if (scope.getDistributionPoint() == null) {
      return allReasons;
    }
    Set<String> names = DistributionPoint.names(scope.getDistributionPoint());
    DistributionPoint point = matching(names, crl.issuer(), subject, issuer);
    if (point != null) {
      return allReasons && point.allReasons();
    }
    // The last paragraph of §6.3.3: a CRL of the issuer that no distribution point leads to.
    if (names.contains(crl.issuer().getName(X500Principal.CANONICAL))) {
      return allReasons;
    }
    throw new UnusableEvidenceException(
        "is for a distribution point that the certificate does not name");
  }

  private @Nullable DistributionPoint matching(
      Set<String> names, X500Principal crlIssuer, X509Certificate subject, X509Certificate issuer)
      throws IOException {
    boolean ignoreCrlIssuer = quirks.apply(issuer).contains(PkiQuirk.IMPOSSIBLE_CRL_ISSUER);
    for (DistributionPoint point : DistributionPoint.of(subject)) {
      Set<String> common = new HashSet<>(point.names());
      common.retainAll(names);
      if (!common.isEmpty() && (ignoreCrlIssuer || point.isSignedBy(crlIssuer))) {
        return point;
      }
    }
    return null;
  }

  private static State state(int reason) {
    return switch (reason) {
      case CRLReason.certificateHold -> State.ON_HOLD;
      case CRLReason.removeFromCRL -> State.GOOD;
      default -> State.REVOKED;
    };
  }
}
