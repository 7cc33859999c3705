package vn.hoso.signature.internal.pkix;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pkix.RevocationFinding.Source;

/**
 * What one authentic CRL or OCSP response says of one certificate.
 *
 * @param revokedAt set if REVOKED or ON_HOLD
 * @param keepsExpiredSince certificates that expired at this instant or later are still covered
 *     (archiveCutoff, expiredCertsOnCRL); null if expired certificates may have been dropped
 * @param signerEnd when the certificate of an appointed OCSP responder expires; null if the issuer
 *     itself signed
 * @param allReasons false if revocations for some reasons are listed elsewhere
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
    boolean allReasons,
    String origin) {

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

  String name() {
    String kind = source == Source.OCSP ? "the OCSP response" : "the CRL";
    return "%s of %s (%s)".formatted(kind, thisUpdate, origin);
  }
}
