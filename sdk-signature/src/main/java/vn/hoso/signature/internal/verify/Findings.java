package vn.hoso.signature.internal.verify;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.BilingualText;
import vn.hoso.signature.CheckResult;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.OutOfPeriod;
import vn.hoso.signature.internal.verify.CheckedPaths.CheckedPath;
import vn.hoso.signature.internal.verify.Grounds.JudgedTimeStamp;

/**
 * Collects the results of the checks of one signature, each once, and what they rest on. Not
 * thread-safe.
 */
final class Findings {

  private final Set<CheckResult> results = new LinkedHashSet<>();
  private final List<JudgedTimeStamp> timeStamps = new ArrayList<>();
  private final Set<X509Certificate> certificates = new LinkedHashSet<>();
  private final List<CertificateStatus> statuses = new ArrayList<>();

  void passed(Check check, String vietnamese, String english) {
    add(check, Outcome.PASSED, null, vietnamese, english);
  }

  void note(Check check, String vietnamese, String english) {
    add(check, Outcome.NOTE, null, vietnamese, english);
  }

  void warning(Check check, @Nullable SubIndication reason, String vietnamese, String english) {
    add(check, Outcome.WARNING, reason, vietnamese, english);
  }

  void indeterminate(Check check, SubIndication reason, String vietnamese, String english) {
    add(check, Outcome.INDETERMINATE, reason, vietnamese, english);
  }

  void failed(Check check, SubIndication reason, String vietnamese, String english) {
    add(check, Outcome.FAILED, reason, vietnamese, english);
  }

  boolean has(Check check) {
    return results.stream().anyMatch(r -> r.check() == check);
  }

  /** By check; what one check found stays in the order in which it was found. */
  List<CheckResult> inOrder() {
    return results.stream().sorted(Comparator.comparing(CheckResult::check)).toList();
  }

  void used(JudgedTimeStamp timeStamp) {
    timeStamps.add(timeStamp);
  }

  void used(CheckedPath path) {
    if (path.result() instanceof Found found) {
      certificates.addAll(found.path());
    } else if (path.result() instanceof OutOfPeriod outOfPeriod) {
      certificates.addAll(outOfPeriod.path());
    }
    statuses.addAll(path.statuses());
  }

  Grounds grounds() {
    return new Grounds(timeStamps, List.copyOf(certificates), statuses);
  }

  private void add(
      Check check,
      Outcome outcome,
      @Nullable SubIndication reason,
      String vietnamese,
      String english) {
    results.add(new CheckResult(check, outcome, reason, new BilingualText(vietnamese, english)));
  }
}
