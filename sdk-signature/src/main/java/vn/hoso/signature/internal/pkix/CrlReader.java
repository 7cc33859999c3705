package vn.hoso.signature.internal.pkix;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;
import vn.hoso.signature.internal.pkix.Statement.State;

/**
 * What a CRL says of a certificate (RFC 5280 §6.3.3). It is signed by the key that issued the
 * certificate; or, as the {@link Statement#deputy}, by another key of that authority or by the CRL
 * issuer that the certificate names, if their certificate is among anchors and intermediates. A
 * delta CRL is believed in what it changes, and alone makes nothing good.
 */
final class CrlReader {

  private static final int MAX_REMEMBERED = 1024;

  private final PathFinder paths;
  private final BoundedCache<Signed, Boolean> signatures = BoundedCache.ofEntries(MAX_REMEMBERED);

  private record Signed(String digest, X509Certificate signer) {}

  /** Remembers which CRLs were verified. */
  CrlReader(PathFinder paths) {
    this.paths = paths;
  }

  /**
   * Verifies the CRL and looks the certificate up.
   *
   * @throws UnusableEvidenceException if it must not be believed, or does not cover the certificate
   */
  Statement read(Crl crl, X509Certificate subject, X509Certificate issuer, String origin)
      throws UnusableEvidenceException {
    try {
      if (crl.hasUnknownCriticalExtension()) {
        throw new UnusableEvidenceException("has an unknown critical extension");
      }
      X509Certificate signer = requireSigner(crl, subject, issuer);
      X509Certificate deputy = signer.equals(issuer) ? null : signer;
      int reasons = requireInScope(crl, subject, issuer);
      Crl.Entry entry = crl.find(subject.getSerialNumber(), subject.getIssuerX500Principal());
      if (entry == null && crl.isDelta()) {
        throw new UnusableEvidenceException("is a delta CRL that does not list the certificate");
      }
      State state = entry == null ? State.GOOD : state(entry.reason());
      return new Statement(
          Source.CRL,
          state,
          state == State.GOOD || entry == null ? null : entry.revokedAt(),
          crl.thisUpdate(),
          crl.nextUpdate(),
          crl.keepsExpiredSince(),
          deputy == null ? null : deputy.getNotAfter().toInstant(),
          state == State.GOOD && crl.isDelta() ? ReasonFlags.certificateHold : reasons,
          deputy,
          origin);
    } catch (IOException | RuntimeException e) {
      // Bouncy Castle and the JDK answer garbage with unchecked exceptions of several types.
      throw new UnusableEvidenceException("cannot be read: " + e.getMessage());
    }
  }

  private X509Certificate requireSigner(Crl crl, X509Certificate subject, X509Certificate issuer)
      throws UnusableEvidenceException {
    boolean own = crl.issuer().equals(subject.getIssuerX500Principal());
    if (own && PurposeRule.mayIssueCrls(issuer) && isSignedBy(crl, issuer)) {
      return issuer;
    }
    for (X509Certificate candidate : paths.named(crl.issuer())) {
      if (PurposeRule.isForCrls(candidate) && isSignedBy(crl, candidate)) {
        return candidate;
      }
    }
    throw new UnusableEvidenceException(
        own && !PurposeRule.mayIssueCrls(issuer)
            ? "is of an issuer whose key usage lacks cRLSign"
            : "is not signed by the key that issued the certificate, nor by a known CRL issuer");
  }

  private boolean isSignedBy(Crl crl, X509Certificate signer) {
    Signed key = new Signed(crl.digest(), signer);
    Boolean authentic = signatures.get(key);
    if (authentic == null) {
      authentic = crl.isSignedBy(signer.getPublicKey());
      signatures.put(key, authentic);
    }
    return authentic;
  }

  /** RFC 5280 §6.3.3 (b) and (d); the answer is for which reasons the CRL lists revocations. */
  private int requireInScope(Crl crl, X509Certificate subject, X509Certificate issuer)
      throws UnusableEvidenceException, IOException {
    IssuingDistributionPoint scope = crl.scope();
    boolean own = crl.issuer().equals(subject.getIssuerX500Principal());
    if (!own && (scope == null || !scope.isIndirectCRL())) {
      throw new UnusableEvidenceException("lists certificates of its own issuer only");
    }
    if (scope == null) {
      return Statement.ALL_REASONS;
    }
    boolean authority = PurposeRule.isAuthority(subject);
    if ((scope.onlyContainsUserCerts() && authority)
        || (scope.onlyContainsCACerts() && !authority)
        || scope.onlyContainsAttributeCerts()) {
      throw new UnusableEvidenceException("is for certificates of another kind");
    }
    int reasons = DistributionPoint.reasons(scope.getOnlySomeReasons());
    Set<String> names = DistributionPoint.names(scope.getDistributionPoint(), crl.issuer());
    if (own && names.isEmpty()) {
      return reasons;
    }
    List<DistributionPoint> points = pointsTo(names, crl.issuer(), subject, issuer);
    if (!points.isEmpty()) {
      return reasons
          & points.stream().mapToInt(DistributionPoint::reasons).reduce(0, (a, b) -> a | b);
    }
    // The last paragraph of §6.3.3: a CRL of the issuer that no distribution point leads to.
    if (own && names.contains(crl.issuer().getName(X500Principal.CANONICAL))) {
      return reasons;
    }
    throw new UnusableEvidenceException(
        "is for a distribution point that the certificate does not name");
  }

  private List<DistributionPoint> pointsTo(
      Set<String> names, X500Principal crlIssuer, X509Certificate subject, X509Certificate issuer)
      throws IOException {
    boolean anyIssuer = paths.quirks().apply(issuer).contains(PkiQuirk.IMPOSSIBLE_CRL_ISSUER);
    return DistributionPoint.of(subject).stream()
        .filter(point -> point.leadsTo(names) && (anyIssuer || point.isSignedBy(crlIssuer)))
        .toList();
  }

  private static State state(int reason) {
    return switch (reason) {
      case CRLReason.certificateHold -> State.ON_HOLD;
      case CRLReason.removeFromCRL -> State.GOOD;
      default -> State.REVOKED;
    };
  }
}
