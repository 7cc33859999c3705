package vn.hoso.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.internal.report.CertificateJson;
import vn.hoso.signature.internal.report.CertificateText;
import vn.hoso.signature.internal.verify.CertificateExamination;

/**
 * Who would sign, and in which state the certificate is, to be shown before a key is asked (TT
 * 15/2025/TT-BKHCN Điều 5).
 *
 * <p>Immutable and thread-safe.
 */
public final class CertificateState {

  private final X509Certificate certificate;
  private final Instant checkedAt;
  private final CertificateExamination examination;

  CertificateState(
      X509Certificate certificate, Instant checkedAt, CertificateExamination examination) {
    this.certificate = certificate;
    this.checkedAt = checkedAt;
    this.examination = examination;
  }

  /** Of the signer. */
  public X509Certificate certificate() {
    return certificate;
  }

  public CertificateHolder holder() {
    return CertificateHolder.of(certificate);
  }

  /** What the check took as now. */
  public Instant checkedAt() {
    return checkedAt;
  }

  /** From the signer's certificate to the anchor; the signer's alone if no anchor is reached. */
  public List<X509Certificate> path() {
    return examination.path();
  }

  /**
   * What was found. {@link Outcome#FAILED} forbids to sign; {@link Outcome#WARNING} is what could
   * not be checked: it forbids {@link SignatureLevel#B_LT} and {@link SignatureLevel#B_LTA} only.
   */
  public List<CheckResult> checks() {
    return examination.checks();
  }

  /** The CRLs that the checks rest on, in DER (RFC 5280 §5). */
  public List<byte[]> crls() {
    return examination.crls().stream().map(byte[]::clone).toList();
  }

  /** The OCSP responses that the checks rest on, in DER (RFC 6960 §4.2). */
  public List<byte[]> ocspResponses() {
    return examination.ocsps().stream().map(byte[]::clone).toList();
  }

  /** The worst of {@link #checks}. */
  public Outcome outcome() {
    return checks().stream()
        .map(CheckResult::outcome)
        .max(Outcome::compareTo)
        .orElse(Outcome.PASSED);
  }

  /** What could not be checked. */
  public List<BilingualText> warnings() {
    return withOutcome(Outcome.WARNING).map(CheckResult::text).toList();
  }

  /** For the signer, in Vietnamese. */
  public String toVietnamese() {
    return CertificateText.vietnamese(this);
  }

  /** The same in English. */
  public String toEnglish() {
    return CertificateText.english(this);
  }

  /**
   * One JSON object on one line: {@code name}, {@code organisation}, {@code title}, {@code
   * taxCode}, {@code agencyCode}, {@code personalId}, {@code issuer}, {@code serialNumber}
   * (hexadecimal), {@code notBefore}, {@code notAfter}, {@code keyUsage[]} (as RFC 5280 §4.2.1.3
   * names it), {@code checkedAt}, {@code outcome}, and {@code checks[]} with {@code check}, {@code
   * outcome}, {@code subIndication}, {@code vi} and {@code en}. What the certificate does not say
   * is null.
   */
  public String toJson() {
    return CertificateJson.write(this);
  }

  /** Names the certificate by its serial number only. */
  @Override
  public String toString() {
    return "CertificateState[serial %s: %s]".formatted(serial(), outcome());
  }

  /**
   * Refuses a certificate whose signature could not be valid at the level.
   *
   * @param level null for XML-DSig, which has none
   */
  void requireFor(@Nullable SignatureLevel level) {
    if (outcome() == Outcome.FAILED) {
      throw new SigningRefusedException(
          ("The signing certificate with serial %s must not sign: %s. %s; theo Điều 15 Nghị định"
                  + " 23/2025/NĐ-CP, chỉ được ký khi chứng thư số còn hiệu lực.")
              .formatted(
                  serial(),
                  joined(Outcome.FAILED, BilingualText::english),
                  joined(Outcome.FAILED, BilingualText::vietnamese)));
    }
    if (outcome() == Outcome.WARNING && LevelRule.needsExtender(level)) {
      throw new TrustMaterialException(
          ("The signing certificate with serial %s cannot sign at %s: %s. Allow the network, or give"
                  + " certificates and CRLs; or sign at B_T. %s.")
              .formatted(
                  serial(),
                  level,
                  joined(Outcome.WARNING, BilingualText::english),
                  joined(Outcome.WARNING, BilingualText::vietnamese)));
    }
  }

  private String joined(Outcome outcome, Function<BilingualText, String> language) {
    return withOutcome(outcome)
        .map(CheckResult::text)
        .map(language)
        .collect(Collectors.joining("; "));
  }

  private Stream<CheckResult> withOutcome(Outcome outcome) {
    return checks().stream().filter(each -> each.outcome() == outcome);
  }

  private String serial() {
    return certificate.getSerialNumber().toString(16);
  }
}
