package vn.hoso.signature.internal.pkix;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
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

  /** The {@link Statement#origin} of what came with the document. */
  static final String EMBEDDED = "embedded";

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
   * Judges all evidence there is, and hands out what decided, to be kept with the document. The
   * network is asked, OCSP first and then CRL, if the evidence at hand does not decide, or was made
   * before {@code at}; and only for an issuer that has a path to an anchor.
   *
   * @param issuer the next certificate on the path that {@link PathFinder} found
   * @param at the instant whose status is wanted: the trusted time of the signature, or now
   * @param issuerEnd when the issuer's key is no longer believed: only what is known to have
   *     existed until then makes the certificate good
   */
  public RevocationProof check(
      X509Certificate subject,
      X509Certificate issuer,
      Instant at,
      EmbeddedEvidence embedded,
      Instant issuerEnd) {
    return check(subject, issuer, at, embedded, issuerEnd, Set.of());
  }

  private RevocationProof check(
      X509Certificate subject,
      X509Certificate issuer,
      Instant at,
      EmbeddedEvidence embedded,
      Instant issuerEnd,
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
                (deputy, itsIssuer, then) -> {
                  Instant end =
                      itsIssuer.equals(issuer) ? issuerEnd : itsIssuer.getNotAfter().toInstant();
                  return check(deputy, itsIssuer, then, embedded, end, all).finding();
                }));
    for (byte[] der : embedded.ocsps()) {
      Instant existed = embedded.existence().apply(der);
      reader.addOcsp(evidence, der, subject, issuer, EMBEDDED, existed);
    }
    for (byte[] der : embedded.crls()) {
      Instant existed = embedded.existence().apply(der);
      evidence.add(reader.crl(der, subject, issuer, EMBEDDED), der, existed);
    }
    offline.addTo(evidence, reader, subject, issuer);
    Question question = new Question(evidence, subject, issuer, at, issuerEnd);
    RevocationProof proof = judge(question);
    if (online == null
        || RevocationRule.isFinal(proof.finding(), at)
        || paths.anchorOf(issuer) == null) {
      return proof;
    }
    return ask(online, question);
  }

  /** What is asked, with the evidence that there is yet. */
  private record Question(
      Evidence evidence,
      X509Certificate subject,
      X509Certificate issuer,
      Instant at,
      Instant issuerEnd) {}

  private RevocationProof ask(OnlineEvidence network, Question question) {
    X509Certificate subject = question.subject();
    for (String url : RevocationUrls.ocsp(subject)) {
      if (decides(network.ocsp(url, subject, question.issuer()), question)) {
        return judge(question);
      }
    }
    for (String url : RevocationUrls.crl(subject)) {
      if (decides(network.crl(url, subject, question.issuer()), question)) {
        return judge(question);
      }
    }
    return judge(question);
  }

  private boolean decides(Obtained obtained, Question question) {
    return question.evidence().add(obtained.reading(), obtained.der(), clock.instant())
        && judge(question).finding().status() != Status.UNKNOWN;
  }

  private RevocationProof judge(Question question) {
    return RevocationRule.judge(
        question.evidence(),
        question.subject(),
        question.at(),
        question.issuerEnd(),
        clock.instant());
  }
}
