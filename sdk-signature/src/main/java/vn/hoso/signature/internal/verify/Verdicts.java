package vn.hoso.signature.internal.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.CheckResult;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.Verdict;

/** How findings become a verdict. */
public final class Verdicts {

  private Verdicts() {}

  /** Of a document: that of its worst signature. */
  public static Verdict ofDocument(List<Verdict> signatures) {
    return signatures.stream()
        .max(Comparator.comparingInt(Verdicts::weight))
        .orElseGet(Verdict.Unsigned::new);
  }

  /** Of a signature: the first of the gravest findings decides. */
  static Verdict ofSignature(List<CheckResult> checks) {
    Outcome gravest =
        checks.stream().map(CheckResult::outcome).max(Comparator.naturalOrder()).orElseThrow();
    return switch (gravest) {
      case FAILED -> new Verdict.Invalid(Objects.requireNonNull(firstReason(checks, gravest)));
      case INDETERMINATE ->
          new Verdict.Indeterminate(Objects.requireNonNull(firstReason(checks, gravest)));
      case WARNING -> new Verdict.ValidWithWarnings(firstReason(checks, gravest));
      case PASSED, NOTE -> new Verdict.Valid();
    };
  }

  private static @Nullable SubIndication firstReason(List<CheckResult> checks, Outcome outcome) {
    return checks.stream()
        .filter(c -> c.outcome() == outcome)
        .map(CheckResult::reason)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static int weight(Verdict verdict) {
    if (verdict instanceof Verdict.Invalid) {
      return 4;
    }
    if (verdict instanceof Verdict.Indeterminate) {
      return 3;
    }
    if (verdict instanceof Verdict.ValidWithWarnings) {
      return 2;
    }
    return verdict instanceof Verdict.Valid ? 1 : 0;
  }
}
