package vn.hoso.signature.internal.report;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.hoso.signature.CheckResult;
import vn.hoso.signature.SignatureReport;
import vn.hoso.signature.TimeSource;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.internal.verify.CertificateStatus;
import vn.hoso.signature.internal.verify.Examination;
import vn.hoso.signature.internal.verify.Grounds.JudgedTimeStamp;

/** A report for other validators: ETSI TS 119 102-2 V1.4.1. */
public final class EtsiReport {

  /** Time-stamps are followed from the outermost inwards (EN 319 102-1 §5.6). */
  private static final String PROCESS = "urn:etsi:019102:validationprocess:LTA";

  private final Instant judgedAt;
  private final EtsiObjects objects;
  private final EtsiXml xml = new EtsiXml();

  private EtsiReport(Instant judgedAt, List<Examination> examinations) {
    this.judgedAt = judgedAt;
    this.objects = new EtsiObjects(judgedAt, examinations);
  }

  public static String write(VerificationReport report, List<Examination> examinations) {
    return new EtsiReport(report.judgedAt(), examinations).document(examinations);
  }

  private String document(List<Examination> examinations) {
    if (examinations.isEmpty()) {
      xml.start("SignatureValidationReport").start("SignatureValidationStatus");
      xml.text("MainIndication", EtsiIndication.NO_SIGNATURE).end().end();
    }
    int number = 0;
    for (Examination each : examinations) {
      number++;
      signature(each, "S-" + number);
    }
    objects.write(xml);
    return xml.document();
  }

  /** Counter-signatures follow their signature, which refers to them. */
  private void signature(Examination examination, String id) {
    SignatureReport signature = examination.report();
    xml.start("SignatureValidationReport");
    xml.start("SignatureIdentifier").attribute("id", id);
    xml.text("HashOnly", "false").text("DocHashOnly", "false");
    if (!signature.field().isEmpty()) {
      xml.text("DAIdentifier", signature.field());
    }
    xml.end();
    constraints(signature.checks());
    times(examination);
    attributes(examination, id);
    signature.signerCertificate().ifPresent(certificate -> signer(signature, certificate));
    xml.start("SignatureValidationProcess").text("SignatureValidationProcessID", PROCESS).end();
    status(examination);
    xml.start("OtherInformation")
        .own("Verdict", signature.verdict().code())
        .own("Format", signature.format())
        .end();
    xml.end();
    int number = 0;
    for (Examination each : examination.counterSignatures()) {
      number++;
      signature(each, id + "-" + number);
    }
  }

  private void constraints(List<CheckResult> checks) {
    xml.start("ValidationConstraintsEvaluationReport").start("SignatureValidationPolicy");
    xml.impliedPolicy().text("PolicyName", "TT 15/2025/TT-BKHCN, Phụ lục II").end();
    for (CheckResult check : checks) {
      xml.start("ValidationConstraint");
      xml.text("ValidationConstraintIdentifier", "urn:vn-hoso:check:" + check.check());
      xml.start("ConstraintStatus")
          .text("Status", "urn:etsi:019102:constraintStatus:applied")
          .end();
      xml.start("ValidationStatus");
      EtsiIndication.of(check).write(xml);
      xml.end();
      xml.start("Indications")
          .own("Outcome", check.outcome().name())
          .own("Text", "vi", check.text().vietnamese())
          .own("Text", "en", check.text().english())
          .end();
      xml.end();
    }
    xml.end();
  }

  /** EN 319 102-1 §5.1.4: the earliest time at which the signature is known to have existed. */
  private void times(Examination examination) {
    SignatureReport signature = examination.report();
    boolean proven = signature.timeSource() == TimeSource.TIMESTAMP;
    Instant best =
        signature
            .signingTime()
            .filter(time -> proven)
            .map(OffsetDateTime::toInstant)
            .orElse(judgedAt);
    xml.start("ValidationTimeInfo").time("ValidationTime", judgedAt);
    EtsiObjects.poe(xml.start("BestSignatureTime"), best);
    examination.grounds().timeStamps().stream()
        .filter(each -> each.proves() && each.token().time().equals(best))
        .findFirst()
        .ifPresent(each -> xml.reference("POEObject", objects.timeStamp(each)));
    xml.end().end();
  }

  private void attributes(Examination examination, String id) {
    SignatureReport signature = examination.report();
    Optional<Instant> claimed =
        signature
            .signingTime()
            .filter(time -> signature.timeSource() == TimeSource.CLAIMED && isDateTime(time))
            .map(OffsetDateTime::toInstant);
    List<JudgedTimeStamp> timeStamps = examination.grounds().timeStamps();
    int counterSignatures = examination.counterSignatures().size();
    if (claimed.isEmpty() && timeStamps.isEmpty() && counterSignatures == 0) {
      return;
    }
    xml.start("SignatureAttributes");
    claimed.ifPresent(time -> xml.start("SigningTime").time("Time", time).end());
    for (JudgedTimeStamp each : timeStamps) {
      xml.start("SignatureTimeStamp").reference("AttributeObject", objects.timeStamp(each));
      xml.time("TimeStampValue", each.token().time()).end();
    }
    for (int number = 1; number <= counterSignatures; number++) {
      xml.start("CounterSignature").start("CounterSignature");
      xml.start("OtherInformation").own("SignatureIdentifier", id + "-" + number).end();
      xml.end().end();
    }
    xml.end();
  }

  /** Years of other lengths are of other types (XML Schema 1.0 part 2 §3.2.7). */
  private static boolean isDateTime(OffsetDateTime time) {
    return time.getYear() > 1 && time.getYear() < 9999;
  }

  private void signer(SignatureReport signature, X509Certificate certificate) {
    xml.start("SignerInformation")
        .reference("SignerCertificate", objects.certificate(certificate))
        .text("Signer", signature.signer())
        .end();
  }

  private void status(Examination examination) {
    SignatureReport signature = examination.report();
    xml.start("SignatureValidationStatus");
    EtsiIndication.of(signature.verdict()).write(xml);
    if (!signature.certificates().isEmpty()) {
      xml.start("AssociatedValidationReportData");
      chain(signature.certificates(), examination.grounds().certificates());
      examination.grounds().statuses().forEach(this::evidence);
      examination.grounds().statuses().stream()
          .filter(each -> each.finding().status() == Status.REVOKED)
          .findFirst()
          .ifPresent(this::revoked);
      xml.end();
    }
    xml.end();
  }

  /** A path ends at an anchor, or else it is none, and the signer's certificate stands alone. */
  private void chain(List<X509Certificate> path, List<X509Certificate> onPaths) {
    String last = objects.certificate(path.get(path.size() - 1));
    boolean anchored = onPaths.containsAll(path);
    if (anchored) {
      xml.reference("TrustAnchor", last);
    }
    xml.start("CertificateChain");
    xml.reference("SigningCertificate", objects.certificate(path.get(0)));
    for (X509Certificate each : path.subList(1, Math.max(1, path.size() - 1))) {
      xml.reference("IntermediateCertificate", objects.certificate(each));
    }
    if (anchored) {
      xml.reference("TrustAnchor", last);
    }
    xml.end();
  }

  private void evidence(CertificateStatus status) {
    String id = objects.revocation(status.proof());
    if (id != null) {
      xml.reference("RelatedValidationObject", id);
    }
  }

  private void revoked(CertificateStatus status) {
    Instant time = status.finding().revokedAt();
    String id = objects.revocation(status.proof());
    if (time != null && id != null) {
      xml.start("RevocationStatusInformation")
          .reference("ValidationObjectId", objects.certificate(status.certificate()))
          .time("RevocationTime", time)
          .reference("RevocationObject", id)
          .end();
    }
  }
}
