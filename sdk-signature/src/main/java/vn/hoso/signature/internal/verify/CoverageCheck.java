package vn.hoso.signature.internal.verify;

import vn.hoso.signature.CheckResult.Check;

/**
 * EN 319 102-1 §5.2.7: what was signed is what the reader of a document takes for signed. An XML
 * signature may be about a part only, as those of an invoice are.
 */
final class CoverageCheck {

  private static final int SHOWN = 10;

  private CoverageCheck() {}

  static void check(SignatureFacts facts, Findings findings) {
    if (!facts.partial() || !facts.intact()) {
      return;
    }
    if (facts.covers().isEmpty()) {
      findings.note(
          Check.INTEGRITY,
          "Chữ ký không xác nhận phần nào của tài liệu",
          "The signature covers nothing of the document");
      return;
    }
    String more = facts.covers().size() > SHOWN ? ", …" : "";
    String parts = String.join(", ", facts.covers().stream().limit(SHOWN).toList()) + more;
    findings.note(
        Check.INTEGRITY,
        "Chữ ký chỉ xác nhận một phần của tài liệu: " + parts,
        "The signature covers only a part of the document: " + parts);
  }
}
