package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoso.signature.CheckResult;
import vn.hoso.signature.Sha1Policy;
import vn.hoso.signature.SignatureReport;
import vn.hoso.signature.SignatureRole;
import vn.hoso.signature.TimeSource;
import vn.hoso.signature.internal.pkix.EmbeddedEvidence;
import vn.hoso.signature.internal.pkix.PathFinder;
import vn.hoso.signature.internal.pkix.Purpose;
import vn.hoso.signature.internal.pkix.RevocationService;
import vn.hoso.signature.internal.verify.CheckedPaths.Material;
import vn.hoso.signature.trust.KnownAnchor;

/**
 * Judges the facts of a document under a policy, check by check. Thread-safe.
 *
 * <p>The order is that of EN 319 102-1 §5.5 and §5.6: what the signature is by itself, when it is
 * proven to have existed, and whether its certificate was good then.
 */
public final class Examiner {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final CheckedPaths checkedPaths;
  private final TimeCheck timeCheck;
  private final PathCheck pathCheck;
  private final AlgorithmCheck algorithmCheck;

  /**
   * For many documents.
   *
   * @param paths remembers paths across documents
   * @param revocation remembers evidence across documents
   */
  public Examiner(PathFinder paths, RevocationService revocation, Sha1Policy sha1) {
    this.checkedPaths = new CheckedPaths(paths, new RevocationCheck(revocation));
    this.algorithmCheck = new AlgorithmCheck(sha1);
    this.timeCheck = new TimeCheck(new TimeStampCheck(checkedPaths, algorithmCheck));
    this.pathCheck = new PathCheck(checkedPaths);
  }

  /** Of each signature, and of the remains of each that was destroyed. */
  public List<Examination> examine(DocumentFacts document, Instant now) {
    List<Examination> examinations = new ArrayList<>();
    Set<String> unreliable = new HashSet<>();
    // From the last to the first: what became of later ones matters to those before.
    for (int i = document.signatures().size() - 1; i >= 0; i--) {
      SignatureFacts facts = document.signatures().get(i);
      Examination examination = examine(facts, unreliable, now);
      if (!examination.report().verdict().isReliable()) {
        unreliable.add(facts.field());
      }
      examinations.add(0, examination);
    }
    for (String trace : document.destroyed()) {
      examinations.add(destroyed(trace));
    }
    return examinations;
  }

  /**
   * What it takes to judge a certificate later, as far as it can be had.
   *
   * @param known certificates that may lead to an anchor
   */
  public KeptMaterial material(
      X509Certificate leaf, List<X509Certificate> known, Instant at, Purpose purpose) {
    Findings findings = new Findings();
    EmbeddedEvidence none = new EmbeddedEvidence(List.of(), List.of(), der -> at);
    checkedPaths.find(leaf, new Material(known, none), at, purpose, findings::used);
    return KeptMaterial.of(findings.grounds());
  }

  /**
   * Of one signature.
   *
   * @param unreliable the fields of later signatures that proved to be nothing to rely on
   */
  private Examination examine(SignatureFacts facts, Set<String> unreliable, Instant now) {
    List<Examination> counterSignatures =
        facts.counterSignatures().stream().map(each -> examine(each, Set.of(), now)).toList();
    Findings findings = new Findings();
    FormatCheck.check(facts, findings);
    AttackCheck.check(facts, unreliable, findings);
    ContainerFacts container = facts.container();
    if (container != null) {
      ContainerCheck.check(facts, container, findings);
    }
    SignerFacts signer = facts.signer();
    if (signer == null) {
      return report(facts, new ControlTime(now, false), List.of(), counterSignatures, findings);
    }
    SigningCertificateCheck.check(signer, findings);
    if (facts.formProblem() == null) {
      IntegrityCheck.check(facts, findings);
      CoverageCheck.check(facts, findings);
      ChangesCheck.check(facts, findings);
      PartCheck.check(facts, findings);
    }
    Existence existence = timeCheck.check(facts, now, findings);
    ControlTime time = existence.ofSignature();
    // A time-stamp that stands alone cannot prove its own certificate to be of its time.
    Existence control = facts.timeStampOnly() ? new Existence(now) : existence;
    List<X509Certificate> path =
        signer
            .certificate()
            .map(certificate -> pathCheck.check(certificate, control, facts, findings))
            .orElse(List.of());
    if (!path.isEmpty()) {
      algorithmCheck.check(signer, facts.innerDigest(), path, time, findings);
    }
    return report(facts, time, path, counterSignatures, findings);
  }

  private static Examination report(
      SignatureFacts facts,
      ControlTime time,
      List<X509Certificate> path,
      List<Examination> counterSignatures,
      Findings findings) {
    OffsetDateTime stated = facts.statedTime();
    Optional<OffsetDateTime> signingTime =
        time.proven()
            ? Optional.of(time.instant().atZone(VIETNAM).toOffsetDateTime())
            : Optional.ofNullable(stated);
    TimeSource source =
        time.proven()
            ? TimeSource.TIMESTAMP
            : stated == null ? TimeSource.NONE : TimeSource.CLAIMED;
    List<CheckResult> checks = findings.inOrder();
    SignatureReport report =
        new SignatureReport(
            facts.field(),
            facts.format(),
            facts.part().roles(),
            Verdicts.ofSignature(checks),
            facts.intact(),
            path,
            path.isEmpty()
                ? Optional.empty()
                : KnownAnchor.of(path.get(path.size() - 1)).map(KnownAnchor::authority),
            signingTime,
            source,
            facts.covers(),
            checks,
            counterSignatures.stream().map(Examination::report).toList());
    return new Examination(report, findings.grounds(), counterSignatures);
  }

  private static Examination destroyed(String trace) {
    Findings findings = new Findings();
    FormatCheck.checkDestroyed(trace, findings);
    List<CheckResult> checks = findings.inOrder();
    SignatureReport report =
        new SignatureReport(
            "",
            "PDF",
            Set.of(SignatureRole.UNKNOWN),
            Verdicts.ofSignature(checks),
            false,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            TimeSource.NONE,
            List.of(),
            checks,
            List.of());
    return new Examination(report, findings.grounds(), List.of());
  }
}
