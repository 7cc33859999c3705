package vn.hoso.signature.internal.pkix;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;

/**
 * The one component that gathers CRLs and OCSP responses, from the document, from an offline bundle
 * and, if allowed, from the network, and has {@link RevocationRule} decide. Thread-safe; remembers
 * what it read and fetched across documents. Holds no resource that needs closing.
 */
public final class RevocationService {

  private static final String EMBEDDED = "embedded";

  private final Clock clock;
  private final PathFinder paths;
  private final EvidenceReader reader;
  private final OfflineEvidence offline;
  private final @Nullable OnlineEvidence online;

  /**
   * Opens no connection until {@link #check} needs one.
   *
   * @param clock what "now" is: for the age of fetched answers and the pauses of dead hosts
   * @param paths an issuer that it does not know is not asked online
   */
  public RevocationService(
      NetworkAccess network, Clock clock, OfflineRevocation offline, PathFinder paths) {
    this(network, clock, offline, paths, InetAddress::getAllByName);
  }

  RevocationService(
      NetworkAccess network,
      Clock clock,
      OfflineRevocation offline,
      PathFinder paths,
      Resolver resolver) {
    this.clock = clock;
    this.paths = paths;
    this.reader = new EvidenceReader(new CrlReader(paths));
    this.offline = new OfflineEvidence(offline);
    this.online =
        network.enabled()
            ? new OnlineEvidence(new HttpFetcher(network, resolver), reader, clock)
            : null;
  }

  /**
   * Judges all evidence there is. The network is asked, OCSP first and then CRL, if the evidence at
   * hand does not decide, or was made before {@code at}; and only for an issuer that has a path to
   * an anchor.
   *
   * @param issuer the next certificate on the path that {@link PathFinder} found
   * @param at the instant whose status is wanted: the trusted time of the signature, or now
   * @param embeddedCrls DER, as the document carries them; must not change afterwards
   * @param embeddedOcsps DER of OCSPResponse or of BasicOCSPResponse
   */
  public RevocationFinding check(
      X509Certificate subject,
      X509Certificate issuer,
      Instant at,
      Collection<byte[]> embeddedCrls,
      Collection<byte[]> embeddedOcsps) {
    return obtain(subject, issuer, at, embeddedCrls, embeddedOcsps).finding();
  }

  /** As {@link #check}, and hands out the evidence, to be kept with the document. */
  public RevocationProof obtain(
      X509Certificate subject,
      X509Certificate issuer,
      Instant at,
      Collection<byte[]> embeddedCrls,
      Collection<byte[]> embeddedOcsps) {
    return obtain(subject, issuer, at, embeddedCrls, embeddedOcsps, Set.of());
  }

  private RevocationProof obtain(
      X509Certificate subject,
      X509Certificate issuer,
      Instant at,
      Collection<byte[]> embeddedCrls,
      Collection<byte[]> embeddedOcsps,
      Set<X509Certificate> inQuestion) {
    Set<X509Certificate> all = new HashSet<>(inQuestion);
    all.add(subject);
    Evidence evidence =
        new Evidence(
            new DeputyRule(
                paths,
                subject,
                issuer,
                at,
                all,
                (deputy, itsIssuer, then) ->
                    obtain(deputy, itsIssuer, then, embeddedCrls, embeddedOcsps, all).finding()));
    for (byte[] der : embeddedOcsps) {
      reader.addOcsp(evidence, der, subject, issuer, EMBEDDED);
    }
    for (byte[] der : embeddedCrls) {
      evidence.add(reader.crl(der, subject, issuer, EMBEDDED), der);
    }
    offline.addTo(evidence, reader, subject, issuer);
    RevocationProof proof = judge(evidence, subject, at);
    if (online == null
        || RevocationRule.isFinal(proof.finding(), at)
        || paths.anchorOf(issuer) == null) {
      return proof;
    }
    return ask(online, evidence, subject, issuer, at);
  }

  private RevocationProof ask(
      OnlineEvidence network,
      Evidence evidence,
      X509Certificate subject,
      X509Certificate issuer,
      Instant at) {
    for (String url : RevocationUrls.ocsp(subject)) {
      if (decides(network.ocsp(url, subject, issuer), evidence, subject, at)) {
        return judge(evidence, subject, at);
      }
    }
    for (String url : RevocationUrls.crl(subject)) {
      if (decides(network.crl(url, subject, issuer), evidence, subject, at)) {
        return judge(evidence, subject, at);
      }
    }
    return judge(evidence, subject, at);
  }

  private boolean decides(
      Obtained obtained, Evidence evidence, X509Certificate subject, Instant at) {
    evidence.add(obtained.reading(), obtained.der());
    return !obtained.reading().statements().isEmpty()
        && judge(evidence, subject, at).finding().status() != Status.UNKNOWN;
  }

  private RevocationProof judge(Evidence evidence, X509Certificate subject, Instant at) {
    return RevocationRule.judge(evidence, subject, at, clock.instant());
  }
}
