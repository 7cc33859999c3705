package vn.hoso.signature.internal.verify;

import java.util.stream.Collectors;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.internal.pdf.read.Attack;

/** Names the published attacks that what was found looks like; the verdict comes from elsewhere. */
final class AttackCheck {

  private AttackCheck() {}

  static void check(SignatureFacts facts, Findings findings) {
    if (facts.resembles().isEmpty()) {
      return;
    }
    findings.note(
        facts.formProblem() == null ? Check.CHANGES : Check.FORMAT,
        "Dấu hiệu giống kiểu tấn công đã được công bố: "
            + facts.resembles().stream()
                .sorted()
                .map(Attack::vietnamese)
                .collect(Collectors.joining("; ")),
        "It looks like a published attack: "
            + facts.resembles().stream()
                .sorted()
                .map(Attack::english)
                .collect(Collectors.joining("; ")));
  }
}
