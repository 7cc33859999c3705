package vn.hoso.signature.internal.pkix;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;

/** Judges CRLs and OCSP responses. Thread-safe; remembers what it read across documents. */
public final class RevocationService {

  /**
   * Reads nothing yet and opens no connection.
   *
   * @param clock what "now" is: for freshness of cached answers and for the circuit of each host
   * @param paths only certificates whose issuer it knows are asked for online
   */
  public RevocationService(
      NetworkAccess network, Clock clock, OfflineRevocation offline, PathFinder paths) {
    Objects.requireNonNull(network);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(offline);
    Objects.requireNonNull(paths);
  }

  /**
   * Judges all evidence there is, given, carried along and, if allowed, fetched.
   *
   * @param issuer the next certificate on the path that {@link PathFinder} found
   * @param at the instant whose status is wanted: the trusted time of the signature, or now
   * @param embeddedCrls DER, as the document carries them
   * @param embeddedOcsps DER of OCSPResponse or of BasicOCSPResponse
   */
  public RevocationFinding check(
      X509Certificate subject,
      X509Certificate issuer,
      Instant at,
      Collection<byte[]> embeddedCrls,
      Collection<byte[]> embeddedOcsps) {
    return new RevocationFinding(
        RevocationFinding.Status.UNKNOWN,
        RevocationFinding.Source.NONE,
        null,
        null,
        null,
        "revocation is not judged yet");
  }
}
