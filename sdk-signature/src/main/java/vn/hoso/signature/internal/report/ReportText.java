package vn.hoso.signature.internal.report;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
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
 * A report for people. The seven fields of each signature are those that TT 15/2025/TT-BKHCN Điều 6
 * asks for, in its words and order.
 */
public final class ReportText {

  /** Line breaks, terminal controls, and characters that turn the direction of writing. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final Function<BilingualText, String> language;
  private final StringBuilder text = new StringBuilder();

  private ReportText(Function<BilingualText, String> language) {
    this.language = language;
  }

  public static String vietnamese(VerificationReport report) {
    return new ReportText(BilingualText::vietnamese).write(report);
  }

  public static String english(VerificationReport report) {
    return new ReportText(BilingualText::english).write(report);
  }

  private String write(VerificationReport report) {
    line("", Words.FILE, report.document().toString());
    line("", Words.VERDICT, verdict(report.verdict()));
    line("", Words.CHECKED_AT, time(report.judgedAt()));
    int number = 0;
    for (SignatureReport signature : report.signatures()) {
      number++;
      text.append('\n');
      line(
          "",
          Words.SIGNATURE,
          "%d/%d%s (%s)"
              .formatted(
                  number,
                  report.signatures().size(),
                  signature.field().isEmpty() ? "" : ", " + signature.field(),
                  signature.format()));
      write(signature, "  ");
    }
    return text.toString();
  }

  /** Names are whatever somebody wrote: they must not be able to add lines of their own. */
  private static String onOneLine(String value) {
    return UNPRINTABLE.matcher(value).replaceAll("\uFFFD");
  }

  private void write(SignatureReport signature, String indent) {
    line(indent, Words.VERDICT, verdict(signature.verdict()));
    line(indent, Words.ISSUER, known(signature.issuer()));
    line(indent, Words.SIGNER, known(signature.signer()));
    line(indent, Words.MANAGED_BY, known(managedBy(signature)));
    line(indent, timeLabel(signature), signature.signingTime().map(this::time).orElse(unknown()));
    line(indent, Words.INTEGRITY, say(integrity(signature)));
    line(indent, Words.VALIDITY, verdict(signature.verdict()));
    line(indent, Words.PERIOD, signature.signerCertificate().map(this::period).orElse(unknown()));
    text.append(indent).append(say(Words.CHECKS)).append(":\n");
    for (CheckResult check : signature.checks()) {
      text.append(indent)
          .append("  [")
          .append(say(Words.outcome(check.outcome())))
          .append("] ")
          .append(onOneLine(say(check.text())))
          .append('\n');
    }
    for (SignatureReport counterSignature : signature.counterSignatures()) {
      line(indent, Words.COUNTER_SIGNATURE, place(counterSignature));
      write(counterSignature, indent + "    ");
    }
  }

  private static String place(SignatureReport signature) {
    return "%s (%s)".formatted(signature.field(), signature.format()).strip();
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

  private static BilingualText timeLabel(SignatureReport signature) {
    return signature.timeSource() == TimeSource.TIMESTAMP ? Words.TIME_STAMP : Words.CLAIMED_TIME;
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

  private String period(X509Certificate certificate) {
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

  private String time(OffsetDateTime time) {
    return time(time.toInstant());
  }

  private String time(Instant instant) {
    return VietnameseTime.format(instant);
  }

  private String known(String value) {
    return value.isEmpty() ? unknown() : value;
  }

  private String unknown() {
    return say(Words.UNKNOWN);
  }

  private String say(BilingualText words) {
    return language.apply(words);
  }

  private void line(String indent, BilingualText label, String value) {
    text.append(indent).append(say(label)).append(": ").append(onOneLine(value)).append('\n');
  }
}
