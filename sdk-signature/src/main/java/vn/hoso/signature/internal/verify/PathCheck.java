package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.internal.pkix.PathResult;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.PathResult.OutOfPeriod;
import vn.hoso.signature.internal.pkix.PathResult.Reason;
import vn.hoso.signature.internal.pkix.Purpose;
import vn.hoso.signature.internal.report.CertificateNames;
import vn.hoso.signature.internal.report.VietnameseTime;
import vn.hoso.signature.internal.verify.CheckedPaths.CheckedPath;
import vn.hoso.signature.internal.verify.CheckedPaths.Material;

/** EN 319 102-1 §5.2.6: the signer's certificate leads to an anchor and was valid. */
final class PathCheck {

  private final CheckedPaths paths;

  PathCheck(CheckedPaths paths) {
    this.paths = paths;
  }

  /** The path as far as it is known, the signer's certificate first. */
  List<X509Certificate> check(
      X509Certificate signer, Existence existence, SignatureFacts facts, Findings findings) {
    ControlTime time = existence.ofSignature();
    Purpose purpose = facts.timeStampOnly() ? Purpose.TIME_STAMP : Purpose.SIGNER;
    CheckedPath checked =
        paths.find(signer, Material.of(facts, existence), time.instant(), purpose, findings::used);
    PathResult result = checked.result();
    if (result instanceof NotFound notFound) {
      reportNotFound(notFound, findings);
      return List.of(signer);
    }
    if (result instanceof OutOfPeriod outOfPeriod) {
      reportOutOfPeriod(outOfPeriod, time, findings);
      noteQuirks(outOfPeriod.notes(), findings);
      return outOfPeriod.path();
    }
    Found found = (Found) result;
    X509Certificate anchor = found.path().get(found.path().size() - 1);
    String root = CertificateNames.display(anchor.getSubjectX500Principal());
    findings.passed(
        Check.CERTIFICATE_PATH,
        "Chứng thư số còn hiệu lực vào %s và được cấp trong hệ thống của %s"
            .formatted(time.vietnamese(), root),
        "The certificate leads to the anchor %s and was valid at %s"
            .formatted(root, time.english()));
    noteQuirks(found.notes(), findings);
    RevocationCheck.check(found.path(), checked.statuses(), time, findings);
    return found.path();
  }

  private static void reportNotFound(NotFound notFound, Findings findings) {
    findings.indeterminate(
        Check.CERTIFICATE_PATH,
        subIndication(notFound.reason()),
        vietnamese(notFound.reason()),
        "The signer's certificate has no valid path to a known anchor: " + notFound.detail());
  }

  private static SubIndication subIndication(Reason reason) {
    return switch (reason) {
      case NO_ANCHOR, BAD_SIGNATURE -> SubIndication.NO_CERTIFICATE_CHAIN_FOUND;
      case DISJOINT_PERIODS, BAD_CONSTRAINTS, WRONG_PURPOSE ->
          SubIndication.CHAIN_CONSTRAINTS_FAILURE;
      case WEAK_ALGORITHM -> SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE;
    };
  }

  private static String vietnamese(Reason reason) {
    return switch (reason) {
      case NO_ANCHOR ->
          "Không xác minh được chứng thư số đến một tổ chức chứng thực gốc đã biết; hãy bổ sung"
              + " chứng thư của tổ chức phát hành vào kho tin cậy";
      case BAD_SIGNATURE ->
          "Chứng thư số mang tên tổ chức phát hành nhưng không do khóa của tổ chức đó ký";
      case DISJOINT_PERIODS ->
          "Các chứng thư số trong đường dẫn chứng thực không có thời gian hiệu lực chung";
      case BAD_CONSTRAINTS -> "Đường dẫn chứng thực vi phạm ràng buộc ghi trong chứng thư số";
      case WEAK_ALGORITHM -> "Đường dẫn chứng thực dùng thuật toán hoặc khóa quá yếu";
      case WRONG_PURPOSE -> "Chứng thư số không được cấp để ký văn bản";
    };
  }

  private static void reportOutOfPeriod(OutOfPeriod result, ControlTime time, Findings findings) {
    Instant start = result.outside().getNotBefore().toInstant();
    if (time.proven() && time.instant().isBefore(start)) {
      findings.failed(
          Check.CERTIFICATE_PATH,
          SubIndication.NOT_YET_VALID,
          "Dấu thời gian cho thấy chữ ký có trước khi chứng thư số có hiệu lực (%s)"
              .formatted(VietnameseTime.format(start)),
          "A time-stamp proves that the signature existed before its certificate was valid: "
              + result.detail());
      return;
    }
    findings.indeterminate(
        Check.CERTIFICATE_PATH,
        SubIndication.OUT_OF_BOUNDS_NO_POE,
        "Chứng thư số không có hiệu lực vào %s, và không có dấu thời gian chứng minh chữ ký được tạo"
                .formatted(time.vietnamese())
            + " khi chứng thư còn hiệu lực",
        "A certificate is out of its period, and no time-stamp proves that the signature was made"
            + " within it: "
            + result.detail());
  }

  private static void noteQuirks(List<String> notes, Findings findings) {
    for (String note : notes) {
      findings.note(
          Check.CERTIFICATE_PATH,
          "Chứng thư số có điểm khác chuẩn RFC 5280 đã biết và được chấp nhận (%s)".formatted(note),
          "The path has an oddity that is known and accepted: " + note);
    }
  }
}
