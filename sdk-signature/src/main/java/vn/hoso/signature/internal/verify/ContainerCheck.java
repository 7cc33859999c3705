package vn.hoso.signature.internal.verify;

import java.util.List;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.SubIndication;

/**
 * EN 319 162-1 §4.3 and §4.4: a container has what its signatures cover and nothing else. Who opens
 * it takes all of its files for signed.
 */
final class ContainerCheck {

  private static final int SHOWN = 10;

  private ContainerCheck() {}

  static void check(SignatureFacts facts, ContainerFacts container, Findings findings) {
    boolean idle = facts.intact() && facts.covers().isEmpty();
    String fault = idle ? "the signature covers no file" : container.fault();
    if (fault != null) {
      findings.failed(
          Check.FORMAT,
          SubIndication.FORMAT_FAILURE,
          "Tệp chứa chữ ký không đúng định dạng của nó (%s)".formatted(fault),
          "The container breaks the rules of its format: " + fault);
    }
    for (String warning : container.warnings()) {
      findings.warning(
          Check.FORMAT,
          null,
          "Tệp chứa chữ ký có điểm không nhất quán (%s)".formatted(warning),
          "The container contradicts itself: " + warning);
    }
    if (!container.added().isEmpty()) {
      String names = names(container.added());
      findings.failed(
          Check.CHANGES,
          SubIndication.FORMAT_FAILURE,
          "Tệp chứa chữ ký có tệp không được chữ ký nào xác nhận: " + names,
          "The container has files that no signature covers: " + names);
    }
    if (!container.others().isEmpty()) {
      String names = names(container.others());
      findings.warning(
          Check.CHANGES,
          null,
          "Chữ ký này không xác nhận các tệp sau: " + names,
          "This signature does not cover: " + names);
    }
  }

  private static String names(List<String> entries) {
    String more = entries.size() > SHOWN ? ", …" : "";
    return String.join(", ", entries.subList(0, Math.min(SHOWN, entries.size()))) + more;
  }
}
