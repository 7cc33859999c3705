package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.internal.pkix.EmbeddedEvidence;
import vn.hoso.signature.internal.pkix.RevocationFinding.Status;
import vn.hoso.signature.internal.pkix.RevocationProof;
import vn.hoso.signature.internal.pkix.RevocationService;

/**
 * EN 319 102-1 §5.2.6 and TT 15/2025/TT-BKHCN Phụ lục II: whether a certificate of the path was
 * revoked or suspended at an instant. The anchor's own status is not asked.
 */
final class RevocationCheck {

  private final RevocationService service;

  RevocationCheck(RevocationService service) {
    this.service = service;
  }

  /**
   * The status of each certificate that has an issuer on the path. From the anchor down, what an
   * authority signed is believed until it, or one above it, expired or was revoked (EN 319 102-1
   * §5.6.2.2, control-time sliding).
   */
  List<CertificateStatus> statuses(
      List<X509Certificate> path, Instant at, EmbeddedEvidence evidence) {
    List<CertificateStatus> statuses = new ArrayList<>();
    Instant issuerEnd = Instant.MAX;
    for (int i = path.size() - 2; i >= 0; i--) {
      X509Certificate certificate = path.get(i);
      RevocationProof proof = service.check(certificate, path.get(i + 1), at, evidence, issuerEnd);
      statuses.add(0, new CertificateStatus(certificate, proof));
      issuerEnd = earliest(issuerEnd, certificate.getNotAfter().toInstant());
      Instant revokedAt = proof.finding().revokedAt();
      issuerEnd = revokedAt == null ? issuerEnd : earliest(issuerEnd, revokedAt);
    }
    return statuses;
  }

  private static Instant earliest(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  static Optional<CertificateStatus> revoked(List<CertificateStatus> statuses) {
    return statuses.stream().filter(s -> s.finding().status() == Status.REVOKED).findFirst();
  }

  static List<CertificateStatus> unknown(List<CertificateStatus> statuses) {
    return statuses.stream().filter(s -> s.finding().status() == Status.UNKNOWN).toList();
  }

  /** Judges the signer's path. */
  static void check(
      List<X509Certificate> path,
      List<CertificateStatus> statuses,
      ControlTime time,
      Findings findings) {
    if (path.size() == 1) {
      findings.note(
          Check.REVOCATION,
          "Chứng thư số của người ký được tin cậy trực tiếp nên không kiểm tra trạng thái thu hồi",
          "The signer's certificate is itself an anchor, whose status is not asked");
      return;
    }
    Optional<CertificateStatus> revoked = revoked(statuses);
    if (revoked.isPresent()) {
      reportRevoked(revoked.get(), path, time, findings);
      return;
    }
    List<CertificateStatus> unknown = unknown(statuses);
    if (unknown.isEmpty()) {
      findings.passed(
          Check.REVOCATION,
          "Chứng thư số không bị thu hồi, không bị tạm dừng vào " + time.vietnamese(),
          "No certificate was revoked or suspended at "
              + time.english()
              + statuses.stream()
                  .map(s -> "; %s: %s".formatted(s.name(), s.finding().detail()))
                  .collect(Collectors.joining()));
    } else {
      reportUnknown(unknown, findings);
    }
  }

  static void reportUnknown(List<CertificateStatus> unknown, Findings findings) {
    String names = unknown.stream().map(CertificateStatus::name).collect(Collectors.joining("; "));
    findings.warning(
        Check.REVOCATION,
        SubIndication.TRY_LATER,
        ("Không kiểm tra được trạng thái thu hồi của chứng thư số (%s) vì không có CRL"
                + " hoặc phản hồi OCSP dùng được")
            .formatted(names),
        "The revocation status could not be checked"
            + unknown.stream()
                .map(s -> "; %s: %s".formatted(s.name(), s.finding().detail()))
                .collect(Collectors.joining()));
  }

  private static void reportRevoked(
      CertificateStatus revoked, List<X509Certificate> path, ControlTime time, Findings findings) {
    String english = "%s: %s".formatted(revoked.name(), revoked.finding().detail());
    if (!revoked.certificate().equals(path.get(0))) {
      findings.indeterminate(
          Check.REVOCATION,
          SubIndication.REVOKED_CA_NO_POE,
          "Chứng thư số của tổ chức phát hành (%s) đã bị thu hồi".formatted(revoked.name()),
          "An authority's certificate was revoked; " + english);
    } else if (time.proven()) {
      findings.failed(
          Check.REVOCATION,
          SubIndication.REVOKED,
          "Chứng thư số của người ký đã bị thu hồi hoặc tạm dừng trước " + time.vietnamese(),
          "The signer's certificate was revoked or suspended before %s; %s"
              .formatted(time.english(), english));
    } else {
      findings.indeterminate(
          Check.REVOCATION,
          SubIndication.REVOKED_NO_POE,
          "Chứng thư số của người ký đã bị thu hồi hoặc tạm dừng, và không có dấu thời gian chứng"
              + " minh chữ ký có trước đó",
          "The signer's certificate is revoked or suspended, and no time-stamp proves that the"
              + " signature is older; "
              + english);
    }
  }
}
