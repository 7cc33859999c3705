package vn.hoso.signature.internal.pkix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a certificate's revocation at an instant.
 *
 * @param revokedAt also set with {@code GOOD}, if the certificate was revoked after the instant
 * @param thisUpdate of the CRL or response that decided
 * @param nextUpdate of the CRL or response that decided
 * @param detail one sentence in English: which evidence said so, or why none did
 */
public record RevocationFinding(
    Status status,
    Source source,
    @Nullable Instant revokedAt,
    @Nullable Instant thisUpdate,
    @Nullable Instant nextUpdate,
    String detail) {

  /** UNKNOWN is neither good nor revoked: no usable evidence. */
  public enum Status {
    GOOD,
    REVOKED,
    UNKNOWN
  }

  /** Which kind of evidence decided. */
  public enum Source {
    OCSP,
    CRL,
    NONE
  }
}
