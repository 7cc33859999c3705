package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Asks for a status as long as nobody doubts the issuer's key. */
final class TestRevocation {

  private TestRevocation() {}

  /** What is embedded is known since {@code at}. */
  static RevocationFinding check(
      RevocationService service,
      X509Certificate subject,
      X509Certificate issuer,
      Instant at,
      List<byte[]> crls,
      List<byte[]> ocsps) {
    EmbeddedEvidence embedded = new EmbeddedEvidence(crls, ocsps, der -> at);
    return service.check(subject, issuer, at, embedded, Instant.MAX).finding();
  }
}
