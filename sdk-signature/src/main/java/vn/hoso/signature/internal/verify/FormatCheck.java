package vn.hoso.signature.internal.verify;

import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.SubIndication;

/** EN 319 102-1 §5.2.2: the container is what it claims to be. */
final class FormatCheck {

  private FormatCheck() {}

  static void check(SignatureFacts facts, Findings findings) {
    String problem = facts.formProblem();
    if (problem == null && facts.signer() == null) {
      findings.indeterminate(
          Check.FORMAT,
          SubIndication.FORMAT_FAILURE,
          "Chữ ký dạng %s chưa được hỗ trợ, chưa kiểm tra được".formatted(facts.format()),
          "Signatures of this form are not supported, so it was not checked: " + facts.format());
    } else if (problem == null) {
      findings.passed(
          Check.FORMAT,
          "Cấu trúc chữ ký đúng định dạng %s".formatted(facts.format()),
          "The signature is well-formed: %s".formatted(facts.format()));
    } else {
      findings.failed(
          Check.FORMAT,
          SubIndication.FORMAT_FAILURE,
          "Cấu trúc chữ ký bị hỏng hoặc đã bị can thiệp (%s)".formatted(problem),
          "The structure of the signature is broken or was tampered with: %s".formatted(problem));
    }
    for (String note : facts.notes()) {
      findings.note(Check.FORMAT, "Lưu ý về chữ ký (%s)".formatted(note), "Worth knowing: " + note);
    }
  }

  static void checkDestroyed(String trace, Findings findings) {
    findings.failed(
        Check.FORMAT,
        SubIndication.FORMAT_FAILURE,
        "Văn bản đã từng được ký số, chữ ký bị phá hủy khi lưu lại; hãy dùng bản gốc do nơi ký"
            + " phát hành",
        "The document was signed once and re-saving destroyed the signature (%s); get the original"
                .formatted(trace)
            + " from whoever signed it");
  }
}
