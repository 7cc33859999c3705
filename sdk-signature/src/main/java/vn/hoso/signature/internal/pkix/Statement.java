package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;

/**
 * What one authentic CRL or OCSP response says of one certificate.
 *
 * @param revokedAt set if REVOKED or ON_HOLD
 * @param keepsExpiredSince certificates that expired at this instant or later are still covered
 *     (archiveCutoff, expiredCertsOnCRL); null if expired certificates may have been dropped
 * @param signerEnd when the certificate expires of who signed in the issuer's place; null if the
 *     issuer itself signed
 * @param reasons for which it answers, as bits of a {@link ReasonFlags}; for the others,
 *     revocations are listed elsewhere
 * @param deputy who signed in the issuer's place, and whose own status counts; null if the issuer
 *     itself signed, or wants no such check (id-pkix-ocsp-nocheck)
 * @param origin where it comes from: embedded, offline, or its URL
 */
record Statement(
    Source source,
    State state,
    @Nullable Instant revokedAt,
    Instant thisUpdate,
    @Nullable Instant nextUpdate,
    @Nullable Instant keepsExpiredSince,
    @Nullable Instant signerEnd,
    int reasons,
    @Nullable X509Certificate deputy,
    String origin) {

  static final int ALL_REASONS =
      ReasonFlags.keyCompromise
          | ReasonFlags.cACompromise
          | ReasonFlags.affiliationChanged
          | ReasonFlags.superseded
          | ReasonFlags.cessationOfOperation
          | ReasonFlags.certificateHold
          | ReasonFlags.privilegeWithdrawn
          | ReasonFlags.aACompromise;

  /** ON_HOLD is a suspension (certificateHold), which can be lifted. */
  enum State {
    GOOD,
    REVOKED,
    ON_HOLD,
    UNKNOWN
  }

  /** RFC 6960 §2.4: without nextUpdate, newer information is available at any time. */
  private static final Duration OCSP_WITHOUT_NEXT_UPDATE = Duration.ofHours(24);

  /** The end of the time for which this is the newest statement, exclusive. */
  Instant currentUntil() {
    if (nextUpdate != null) {
      return nextUpdate;
    }
    return source == Source.OCSP ? thisUpdate.plus(OCSP_WITHOUT_NEXT_UPDATE) : thisUpdate;
  }

  boolean revokedBy(Instant at) {
    return revokedAt != null && !revokedAt.isAfter(at);
  }

  boolean answersForAllReasons() {
    return reasons == ALL_REASONS;
  }

  /** Whether this says at {@code at} that a suspension, of which the other tells, is over. */
  boolean lifts(Statement suspension, Instant at) {
    return state == State.GOOD
        && (reasons & ReasonFlags.certificateHold) != 0
        && thisUpdate.isAfter(suspension.thisUpdate)
        && !thisUpdate.isAfter(at);
  }

  String name() {
    String kind = source == Source.OCSP ? "the OCSP response" : "the CRL";
    return "%s of %s (%s)".formatted(kind, thisUpdate, origin);
  }
}
