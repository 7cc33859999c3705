package vn.hoso.signature;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.report.EvidenceJson;
import vn.hoso.signature.internal.report.EvidenceText;
import vn.hoso.signature.internal.report.RecordedReport;

/**
 * The result of verifying evidence that was kept.
 *
 * <p>Immutable and thread-safe.
 */
public final class EvidenceReport {

  private final EvidenceVerdict verdict;
  private final List<BilingualText> findings;
  private final VerificationReport seal;
  private final @Nullable RecordedReport recorded;
  private final @Nullable VerificationReport judgedAgain;

  EvidenceReport(
      EvidenceVerdict verdict,
      List<BilingualText> findings,
      VerificationReport seal,
      @Nullable RecordedReport recorded,
      @Nullable VerificationReport judgedAgain) {
    this.verdict = verdict;
    this.findings = List.copyOf(findings);
    this.seal = seal;
    this.recorded = recorded;
    this.judgedAgain = judgedAgain;
  }

  /** The file with the evidence, as it was named to the verifier. */
  public Path evidence() {
    return seal.document();
  }

  public EvidenceVerdict verdict() {
    return verdict;
  }

  /** Why it is not {@link EvidenceVerdict#CONFIRMED}; empty if it is. */
  public List<BilingualText> findings() {
    return findings;
  }

  /** The container as a signed document: who sealed it, when, and whether it is unchanged. */
  public VerificationReport seal() {
    return seal;
  }

  /**
   * The {@link Verdict#code} that was recorded; empty if the evidence is broken, since nothing in
   * it can then be relied on.
   */
  public Optional<String> recordedVerdict() {
    return Optional.ofNullable(recorded).map(RecordedReport::verdict);
  }

  /** When the document was judged; empty as {@link #recordedVerdict}. */
  public Optional<Instant> recordedAt() {
    return Optional.ofNullable(recorded).map(RecordedReport::judgedAt);
  }

  /** What comes of the document now; empty if it could not be judged again. */
  public Optional<VerificationReport> judgedAgain() {
    return Optional.ofNullable(judgedAgain);
  }

  /** For an official, in Vietnamese, with the reports on the seal and on the document. */
  public String toVietnamese() {
    return EvidenceText.vietnamese(this);
  }

  /** The same in English. */
  public String toEnglish() {
    return EvidenceText.english(this);
  }

  /**
   * One JSON object on one line: {@code file}, {@code verdict}, {@code recordedVerdict}, {@code
   * recordedAt}, {@code findings[]} with {@code vi} and {@code en}, {@code seal} and {@code
   * judgedAgain}, both as {@link VerificationReport#toJson}. What is not known is null.
   */
  public String toJson() {
    return EvidenceJson.write(this);
  }

  @Override
  public String toString() {
    return "EvidenceReport[%s: %s]".formatted(evidence(), verdict);
  }
}
