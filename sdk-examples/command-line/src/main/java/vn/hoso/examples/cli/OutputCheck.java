package vn.hoso.examples.cli;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.Set;
import vn.hoso.signature.CheckResult;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.SignatureReport;
import vn.hoso.signature.VerificationReport;

/**
 * Looks at what was written as a stranger would. It has to be intact; whether anybody trusts the
 * certificate is another matter.
 */
final class OutputCheck {

  private static final Set<Check> WHOLE = EnumSet.of(Check.FORMAT, Check.INTEGRITY, Check.CHANGES);

  private OutputCheck() {}

  /**
   * All signatures are intact, and nothing forbids what came after them.
   *
   * @throws NotDoneException with what was found, if not
   */
  static void requireIntact(VerificationReport report) throws NotDoneException {
    if (report.signatures().isEmpty()) {
      throw new NotDoneException("Kết quả không có chữ ký");
    }
    for (SignatureReport signature : report.signatures()) {
      for (CheckResult each : signature.checks()) {
        if (WHOLE.contains(each.check()) && each.outcome().compareTo(Outcome.WARNING) > 0) {
          throw new NotDoneException("Kết quả không nguyên vẹn: " + each.text().vietnamese());
        }
      }
    }
  }

  /**
   * As {@link #requireIntact}, and the newest signature with this certificate covers the whole
   * document, to which nothing but evidence was added later.
   */
  static void requireSigned(VerificationReport report, X509Certificate signer)
      throws NotDoneException {
    requireIntact(report);
    SignatureReport own =
        report.signatures().stream()
            .filter(each -> each.signerCertificate().filter(signer::equals).isPresent())
            .reduce((earlier, later) -> later)
            .orElseThrow(() -> new NotDoneException("Kết quả không có chữ ký của người ký"));
    for (CheckResult each : own.checks()) {
      // A note on the integrity says that only a part is signed.
      boolean reserved = each.check() == Check.INTEGRITY && each.outcome() != Outcome.PASSED;
      if (reserved || (WHOLE.contains(each.check()) && each.outcome() == Outcome.WARNING)) {
        throw new NotDoneException("Kết quả chưa ký toàn bộ: " + each.text().vietnamese());
      }
    }
  }
}
