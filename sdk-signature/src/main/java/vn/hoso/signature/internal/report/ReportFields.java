package vn.hoso.signature.internal.report;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.hoso.signature.BilingualText;
import vn.hoso.signature.CheckResult;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.SignatureReport;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.TimeSource;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.VerificationReport;

/**
 * What a report shows to people, whatever it is written in. The seven fields of each signature are
 * those that TT 15/2025/TT-BKHCN Điều 6 asks for, in its words and order.
 */
final class ReportFields {

  /** Line breaks, terminal controls, and characters that turn the direction of writing. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final Function<BilingualText, String> language;

  /** One of them. */
  record Field(String label, String value) {}

  ReportFields(Function<BilingualText, String> language) {
    this.language = language;
  }

  List<Field> of(VerificationReport report) {
    return List.of(
        field(Words.FILE, report.document().toString()),
        field(Words.VERDICT, verdict(report.verdict())),
        field(Words.CHECKED_AT, time(report.judgedAt())));
  }

  /** Which of the signatures it is. */
  Field place(SignatureReport signature, int number, int all) {
    String name = signature.field().isEmpty() ? "" : ", " + signature.field();
    return field(Words.SIGNATURE, "%d/%d%s (%s)".formatted(number, all, name, signature.format()));
  }

  /** Where a counter-signature is. */
  Field place(SignatureReport counterSignature) {
    return field(
        Words.COUNTER_SIGNATURE,
        "%s (%s)".formatted(counterSignature.field(), counterSignature.format()).strip());
  }

  List<Field> of(SignatureReport signature) {
    boolean stamped = signature.timeSource() == TimeSource.TIMESTAMP;
    return List.of(
        field(Words.VERDICT, verdict(signature.verdict())),
        field(Words.ROLE, RoleWords.of(signature.roles(), language)),
        field(Words.ISSUER, known(signature.issuer())),
        field(Words.SIGNER, known(signature.signer())),
        field(Words.MANAGED_BY, known(managedBy(signature))),
        field(
            stamped ? Words.TIME_STAMP : Words.CLAIMED_TIME,
            signature.signingTime().map(time -> time(time.toInstant())).orElse(unknown())),
        field(Words.INTEGRITY, say(integrity(signature))),
        field(Words.VALIDITY, verdict(signature.verdict())),
        field(
            Words.PERIOD,
            signature.signerCertificate().map(ReportFields::period).orElse(unknown())));
  }

  /** What came of a check, and what it says. */
  Field of(CheckResult check) {
    return field(Words.outcome(check.outcome()), say(check.text()));
  }

  String say(BilingualText words) {
    return language.apply(words);
  }

  /** Names are whatever somebody wrote: they must not be able to add lines of their own. */
  String printable(String value) {
    return UNPRINTABLE.matcher(value).replaceAll("\uFFFD");
  }

  private Field field(BilingualText label, String value) {
    return new Field(say(label), printable(value));
  }

  private static String managedBy(SignatureReport signature) {
    return signature
        .managedBy()
        .or(
            () ->
                signature
                    .signerCertificate()
                    .map(c -> CertificateNames.organisation(c.getIssuerX500Principal())))
        .orElse("");
  }

  private static BilingualText integrity(SignatureReport signature) {
    if (failed(signature, Check.CHANGES)) {
      return Words.CHANGED_LATER;
    }
    if (signature.intact()) {
      return Words.INTACT;
    }
    return failed(signature, Check.INTEGRITY) || failed(signature, Check.FORMAT)
        ? Words.NOT_INTACT
        : Words.NOT_CHECKED;
  }

  private static boolean failed(SignatureReport signature, Check check) {
    return signature.checks().stream()
        .anyMatch(c -> c.check() == check && c.outcome() == Outcome.FAILED);
  }

  static String period(X509Certificate certificate) {
    return "%s – %s"
        .formatted(
            time(certificate.getNotBefore().toInstant()),
            time(certificate.getNotAfter().toInstant()));
  }

  private String verdict(Verdict verdict) {
    String reason =
        verdict.subIndication().map(SubIndication::name).map(" (%s)"::formatted).orElse("");
    return say(Words.verdict(verdict)) + reason;
  }

  private static String time(Instant instant) {
    return VietnameseTime.format(instant);
  }

  private String known(String value) {
    return value.isEmpty() ? unknown() : value;
  }

  private String unknown() {
    return say(Words.UNKNOWN);
  }
}
