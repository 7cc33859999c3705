package vn.hoso.signature;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.hoso.signature.internal.report.EtsiReport;
import vn.hoso.signature.internal.report.ReportHtml;
import vn.hoso.signature.internal.report.ReportJson;
import vn.hoso.signature.internal.report.ReportText;
import vn.hoso.signature.internal.verify.DocumentFacts;
import vn.hoso.signature.internal.verify.Examination;
import vn.hoso.signature.internal.verify.Verdicts;

/**
 * The result of verifying one document: the verdict, and for each signature each check with its
 * reason. It keeps what was found in the document, so that {@link SignatureVerifier#judgeAgain} can
 * apply another policy or another time without the file.
 *
 * <p>Immutable and thread-safe.
 */
public final class VerificationReport {

  private final DocumentFacts facts;
  private final Instant judgedAt;
  private final Verdict verdict;
  private final List<Examination> examinations;
  private final List<SignatureReport> signatures;

  VerificationReport(DocumentFacts facts, Instant judgedAt, List<Examination> examinations) {
    this.facts = facts;
    this.judgedAt = judgedAt;
    this.examinations = List.copyOf(examinations);
    this.signatures = examinations.stream().map(Examination::report).toList();
    this.verdict =
        Verdicts.ofDocument(
            examinations.stream()
                .flatMap(Examination::all)
                .map(each -> each.report().verdict())
                .toList());
  }

  /** The document, as it was named to the verifier. */
  public Path document() {
    return facts.document();
  }

  /** That of the worst signature, counter-signatures included. */
  public Verdict verdict() {
    return verdict;
  }

  /** In the order in which they were made; the remains of destroyed signatures come last. */
  public List<SignatureReport> signatures() {
    return signatures;
  }

  /** What the verifier took as now. */
  public Instant judgedAt() {
    return judgedAt;
  }

  /**
   * The report for an official, in Vietnamese, with the fields that TT 15/2025/TT-BKHCN Điều 6 asks
   * for: issuer, signer, managing authority, time, integrity, validity, period of the certificate.
   */
  public String toVietnamese() {
    return ReportText.vietnamese(this);
  }

  /** The same report in English. */
  public String toEnglish() {
    return ReportText.english(this);
  }

  /**
   * The Vietnamese report as one page of HTML, without scripts and without references to anything
   * else, to be shown in a browser or printed.
   */
  public String toHtml() {
    return ReportHtml.write(this);
  }

  /**
   * One JSON object on one line: {@code file}, {@code verdict}, {@code error} (null), {@code
   * judgedAt}, {@code signatures[]} with {@code field}, {@code format}, {@code roles[]}, {@code
   * verdict}, {@code subIndication}, {@code intact}, {@code signer}, {@code issuer}, {@code
   * signingTime} (ISO 8601 with its zone), {@code timeSource}, {@code covers[]}, {@code reasons[]}
   * (Vietnamese; what keeps it from being simply valid), {@code checks[]} with {@code check},
   * {@code outcome}, {@code subIndication}, {@code vi}, {@code en}, and {@code counterSignatures[]}
   * with the fields of {@code signatures[]}. What is not known is null. The JSON Schema is {@code
   * docs/verification-report.schema.json}.
   */
  public String toJson() {
    return ReportJson.write(this);
  }

  /**
   * The validation report of ETSI TS 119 102-2 V1.4.1, an XML document in UTF-8: for each signature
   * the indication and sub-indication of EN 319 102-1, each check with its status, the best
   * signature time, the signer, and as validation objects the certificates, CRLs, OCSP responses
   * and time-stamps that the verdict rests on, in base64. The report is not signed. {@link
   * Verdict.ValidWithWarnings} for a status that could not be checked is INDETERMINATE, TRY_LATER
   * there.
   */
  public String toEtsiXml() {
    return EtsiReport.write(this, examinations);
  }

  @Override
  public String toString() {
    return "VerificationReport[%s: %s]".formatted(document(), verdict.code());
  }

  /** The same about a document that goes by another name. */
  VerificationReport named(Path document) {
    return new VerificationReport(
        new DocumentFacts(document, facts.signatures(), facts.destroyed()), judgedAt, examinations);
  }

  DocumentFacts facts() {
    return facts;
  }

  /** Those of {@link #signatures}, with what they rest on. */
  List<Examination> examinations() {
    return examinations;
  }
}
