package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.internal.pkix.EmbeddedEvidence;
import vn.hoso.signature.internal.pkix.PathFinder;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.PathResult.OutOfPeriod;
import vn.hoso.signature.internal.pkix.Purpose;
import vn.hoso.signature.internal.pkix.PurposeRule;
import vn.hoso.signature.internal.pkix.RevocationService;
import vn.hoso.signature.internal.report.CertificateNames;
import vn.hoso.signature.internal.report.VietnameseTime;
import vn.hoso.signature.internal.verify.CheckedPaths.CheckedPath;
import vn.hoso.signature.internal.verify.CheckedPaths.Material;

/**
 * NĐ 23/2025/NĐ-CP Điều 15: whether a certificate, and those that issued it, are valid now. What
 * would make the signature invalid fails; what another verifier may know better is a warning.
 * Thread-safe.
 */
public final class CertificateExaminer {

  private final CheckedPaths paths;

  /**
   * For many certificates.
   *
   * @param paths remembers paths
   * @param revocation remembers evidence
   */
  public CertificateExaminer(PathFinder paths, RevocationService revocation) {
    this.paths = new CheckedPaths(paths, new RevocationCheck(revocation));
  }

  /**
   * Looks at a certificate.
   *
   * @param chain the signer's certificate first, then its issuers as far as known
   */
  public CertificateExamination examine(List<X509Certificate> chain, Instant now) {
    X509Certificate signer = chain.get(0);
    Findings findings = new Findings();
    EmbeddedEvidence none = new EmbeddedEvidence(List.of(), List.of(), der -> now);
    CheckedPath checked =
        paths.find(signer, new Material(chain, none), now, Purpose.SIGNER, findings::used);
    List<X509Certificate> path = List.of(signer);
    if (checked.result() instanceof Found found) {
      path = found.path();
      reportPath(path, findings);
      reportStatuses(path, checked.statuses(), now, findings);
    } else if (checked.result() instanceof OutOfPeriod out) {
      path = out.path();
      reportPeriod(signer, out.outside(), now, findings);
    } else if (checked.result() instanceof NotFound notFound) {
      reportNoPath(signer, notFound, now, findings);
    }
    KeptMaterial material = KeptMaterial.of(findings.grounds());
    return new CertificateExamination(
        path, findings.inOrder(), List.copyOf(material.crls()), List.copyOf(material.ocsps()));
  }

  private static void reportPath(List<X509Certificate> path, Findings findings) {
    String root = name(path.get(path.size() - 1));
    findings.passed(
        Check.CERTIFICATE_PATH,
        "Chứng thư số còn thời hạn và được cấp trong hệ thống của " + root,
        "the certificate is within its period and leads to the anchor " + root);
  }

  private static void reportStatuses(
      List<X509Certificate> path,
      List<CertificateStatus> statuses,
      Instant now,
      Findings findings) {
    if (path.size() == 1) {
      findings.note(
          Check.REVOCATION,
          "Chứng thư số được tin cậy trực tiếp nên không kiểm tra trạng thái thu hồi",
          "the certificate is itself an anchor, whose status is not asked");
      return;
    }
    RevocationCheck.revoked(statuses)
        .ifPresentOrElse(
            revoked -> reportRevoked(path.get(0), revoked, findings),
            () -> reportUnrevoked(path.get(0), statuses, now, findings));
  }

  private static void reportRevoked(
      X509Certificate signer, CertificateStatus revoked, Findings findings) {
    boolean own = revoked.certificate().equals(signer);
    Instant since = revoked.finding().revokedAt();
    findings.failed(
        Check.REVOCATION,
        own ? SubIndication.REVOKED : SubIndication.REVOKED_CA_NO_POE,
        "Chứng thư số %s đã bị thu hồi hoặc tạm dừng%s"
            .formatted(
                vietnamese(signer, revoked.certificate()),
                since == null ? "" : " từ " + VietnameseTime.format(since)),
        "%s is %s".formatted(english(signer, revoked.certificate()), revoked.finding().detail()));
  }

  private static void reportUnrevoked(
      X509Certificate signer, List<CertificateStatus> statuses, Instant now, Findings findings) {
    List<CertificateStatus> unknown = RevocationCheck.unknown(statuses);
    if (unknown.isEmpty()) {
      findings.passed(
          Check.REVOCATION,
          "Chứng thư số và chứng thư số của tổ chức phát hành không bị thu hồi, không bị tạm dừng vào "
              + VietnameseTime.format(now),
          "neither the certificate nor one of its issuers was revoked or suspended at " + now);
      return;
    }
    findings.warning(
        Check.REVOCATION,
        SubIndication.TRY_LATER,
        ("Không kiểm tra được trạng thái thu hồi của chứng thư số %s vì không có CRL hoặc phản hồi"
                + " OCSP dùng được")
            .formatted(
                unknown.stream()
                    .map(each -> vietnamese(signer, each.certificate()))
                    .collect(Collectors.joining("; "))),
        "the revocation status could not be checked of "
            + unknown.stream()
                .map(
                    each ->
                        "%s (%s)"
                            .formatted(
                                english(signer, each.certificate()), each.finding().detail()))
                .collect(Collectors.joining("; ")));
  }

  private static void reportPeriod(
      X509Certificate signer, X509Certificate outside, Instant now, Findings findings) {
    Instant begin = outside.getNotBefore().toInstant();
    Instant end = outside.getNotAfter().toInstant();
    boolean early = now.isBefore(begin);
    findings.failed(
        Check.CERTIFICATE_PATH,
        early ? SubIndication.NOT_YET_VALID : SubIndication.OUT_OF_BOUNDS_NO_POE,
        "Chứng thư số "
            + vietnamese(signer, outside)
            + (early
                ? " chỉ có hiệu lực từ " + VietnameseTime.format(begin)
                : " đã hết hạn từ " + VietnameseTime.format(end)),
        english(signer, outside)
            + (early ? " is not valid before " + begin : " expired at " + end));
  }

  private static void reportNoPath(
      X509Certificate signer, NotFound notFound, Instant now, Findings findings) {
    if (now.isBefore(signer.getNotBefore().toInstant())
        || now.isAfter(signer.getNotAfter().toInstant())) {
      reportPeriod(signer, signer, now, findings);
    }
    String objection = PurposeRule.objection(List.of(signer), Purpose.SIGNER);
    switch (notFound.reason()) {
      case NO_ANCHOR, BAD_SIGNATURE, WEAK_ALGORITHM -> {
        if (objection != null) {
          reportPurpose("it is not for this purpose: " + objection, findings);
        }
        findings.warning(
            Check.CERTIFICATE_PATH,
            SubIndication.NO_CERTIFICATE_CHAIN_FOUND,
            "Không xác minh được chứng thư số đến một tổ chức chứng thực gốc đã biết, nên cũng không"
                + " kiểm tra được trạng thái thu hồi",
            "the certificate has no valid path to a known anchor, so that its status is not known,"
                + " either: "
                + notFound.detail());
      }
      case WRONG_PURPOSE -> reportPurpose(notFound.detail(), findings);
      case DISJOINT_PERIODS, BAD_CONSTRAINTS ->
          findings.failed(
              Check.CERTIFICATE_PATH,
              SubIndication.CHAIN_CONSTRAINTS_FAILURE,
              "Đường dẫn chứng thực của chứng thư số không hợp lệ",
              "the certificate has no valid path: " + notFound.detail());
    }
  }

  private static void reportPurpose(String english, Findings findings) {
    findings.failed(
        Check.CERTIFICATE_PATH,
        SubIndication.CHAIN_CONSTRAINTS_FAILURE,
        "Chứng thư số không được cấp để ký văn bản",
        "the certificate cannot sign documents; " + english);
  }

  /** Authorities by their name; the signer, who may be a citizen, by no name. */
  private static String vietnamese(X509Certificate signer, X509Certificate certificate) {
    return certificate.equals(signer)
        ? "của người ký"
        : "của tổ chức phát hành (%s)".formatted(name(certificate));
  }

  private static String english(X509Certificate signer, X509Certificate certificate) {
    return certificate.equals(signer)
        ? "the signer's certificate"
        : "the certificate of the authority " + name(certificate);
  }

  private static String name(X509Certificate certificate) {
    return CertificateNames.display(certificate.getSubjectX500Principal());
  }
}
