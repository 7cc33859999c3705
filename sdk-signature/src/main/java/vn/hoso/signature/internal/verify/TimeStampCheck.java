package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.pkix.PathResult;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.PathResult.OutOfPeriod;
import vn.hoso.signature.internal.pkix.Purpose;
import vn.hoso.signature.internal.report.VietnameseTime;
import vn.hoso.signature.internal.verify.CheckedPaths.CheckedPath;
import vn.hoso.signature.internal.verify.CheckedPaths.Material;

/** EN 319 102-1 §5.4: whether a time-stamp proves that the signature existed at its time. */
final class TimeStampCheck {

  private final CheckedPaths paths;
  private final AlgorithmCheck algorithms;

  TimeStampCheck(CheckedPaths paths, AlgorithmCheck algorithms) {
    this.paths = paths;
    this.algorithms = algorithms;
  }

  /**
   * Judges one time-stamp. One that proves nothing takes nothing away either: the signature is then
   * judged without it.
   *
   * @param existence what the time-stamps around it prove: its own certificate is judged when one
   *     of them proves it to have existed, or else now
   */
  boolean proves(
      TimeStampProof proof, Existence existence, SignatureFacts facts, Findings findings) {
    TimeStampFacts token = proof.token();
    Instant control = existence.of(token.token());
    Optional<X509Certificate> authority = token.certificate();
    if (!proof.intact() || authority.isEmpty()) {
      reject(
          "đã bị thay đổi hoặc không thuộc chữ ký này",
          proof.matches() ? token.integrity().detail() : "it is about something else",
          findings);
      return false;
    }
    if (token.time().isAfter(control.plus(ControlTime.CLOCK_SKEW))) {
      reject("ghi thời điểm trong tương lai", "it is of " + token.time(), findings);
      return false;
    }
    Material material = Material.of(token, facts, existence);
    CheckedPath checked =
        paths.find(authority.get(), material, control, Purpose.TIME_STAMP, findings::used);
    PathResult result = checked.result();
    if (result instanceof NotFound notFound) {
      reject("không xác minh được tổ chức cấp dấu thời gian", notFound.detail(), findings);
      return false;
    }
    if (result instanceof OutOfPeriod out) {
      reject("chứng thư số của tổ chức cấp dấu thời gian hết hiệu lực", out.detail(), findings);
      return false;
    }
    List<X509Certificate> path = ((Found) result).path();
    return isAcceptable(token, path, checked, findings);
  }

  private boolean isAcceptable(
      TimeStampFacts token, List<X509Certificate> path, CheckedPath checked, Findings findings) {
    Optional<CertificateStatus> revoked = checked.revoked();
    if (revoked.isPresent()) {
      reject(
          "chứng thư số của tổ chức cấp dấu thời gian đã bị thu hồi",
          revoked.get().name() + ": " + revoked.get().finding().detail(),
          findings);
      return false;
    }
    Optional<String> objection = algorithms.objection(token, path, findings);
    if (objection.isPresent()) {
      reject("dùng thuật toán không còn được chấp nhận", objection.get(), findings);
      return false;
    }
    findings.passed(
        Check.TIME,
        "Dấu thời gian hợp lệ: " + VietnameseTime.format(token.time()),
        "The time-stamp is valid: " + token.time());
    List<CertificateStatus> unknown = RevocationCheck.unknown(checked.statuses());
    if (!unknown.isEmpty()) {
      RevocationCheck.reportUnknown(unknown, findings);
    }
    return true;
  }

  private static void reject(String vietnamese, String english, Findings findings) {
    findings.warning(
        Check.TIME,
        null,
        "Dấu thời gian không được công nhận, " + vietnamese,
        "A time-stamp proves nothing: " + english);
  }
}
