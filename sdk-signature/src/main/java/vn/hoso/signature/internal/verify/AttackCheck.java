package vn.hoso.signature.internal.verify;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.internal.pdf.read.Attack;
import vn.hoso.signature.internal.pdf.read.ChangeKind;
import vn.hoso.signature.internal.pdf.read.PdfChange;

/** Names the published attacks that what was found looks like; the verdict comes from elsewhere. */
final class AttackCheck {

  private AttackCheck() {}

  /**
   * Notes what it looks like.
   *
   * @param unreliable the fields of later signatures that are nothing to rely on
   */
  static void check(SignatureFacts facts, Set<String> unreliable, Findings findings) {
    Set<Attack> attacks = EnumSet.noneOf(Attack.class);
    attacks.addAll(facts.resembles());
    if (facts.permission() > 0 && isSneaky(facts.changes(), unreliable)) {
      attacks.add(Attack.SNEAKY_SIGNATURE);
    }
    if (attacks.isEmpty()) {
      return;
    }
    findings.note(
        facts.formProblem() == null ? Check.CHANGES : Check.FORMAT,
        "Dấu hiệu giống kiểu tấn công đã được công bố: " + names(attacks, Attack::vietnamese),
        "It looks like a published attack: " + names(attacks, Attack::english));
  }

  /** Whether somebody whom nobody trusts signed to show something on what is certified. */
  private static boolean isSneaky(List<PdfChange> changes, Set<String> unreliable) {
    return changes.stream()
        .anyMatch(
            change ->
                change.kind() == ChangeKind.NEW_VISIBLE_SIGNATURE
                    && unreliable.contains(change.subject()));
  }

  private static String names(Set<Attack> attacks, Function<Attack, String> language) {
    return attacks.stream().map(language).collect(Collectors.joining("; "));
  }
}
