package vn.hoso.signature.internal.verify;

import java.util.function.Function;
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
        "Dấu hiệu giống kiểu tấn công đã được công bố: " + names(facts, Attack::vietnamese),
        "It looks like a published attack: " + names(facts, Attack::english));
  }

  private static String names(SignatureFacts facts, Function<Attack, String> language) {
    return facts.resembles().stream().sorted().map(language).collect(Collectors.joining("; "));
  }
}
