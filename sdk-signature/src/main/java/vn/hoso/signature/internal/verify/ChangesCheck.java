package vn.hoso.signature.internal.verify;

import java.util.List;
import java.util.stream.Collectors;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.SubIndication;
import vn.hoso.signature.internal.pdf.read.ChangeKind;
import vn.hoso.signature.internal.pdf.read.ChangeLevel;
import vn.hoso.signature.internal.pdf.read.PdfChange;

/**
 * What later revisions of a PDF did to what was signed (ISO 32000-1 §12.8.2): time-stamps, evidence
 * and further signatures are what a signed document is for; forms and annotations are known to be
 * harmless to the text; everything else changed the document.
 */
final class ChangesCheck {

  private ChangesCheck() {}

  static void check(SignatureFacts facts, Findings findings) {
    List<PdfChange> changes = facts.changes();
    if (changes.isEmpty()) {
      return;
    }
    List<PdfChange> forbidden = changes.stream().filter(ChangesCheck::isForbidden).toList();
    if (!forbidden.isEmpty()) {
      findings.failed(
          Check.CHANGES,
          SubIndication.FORMAT_FAILURE,
          "Văn bản đã bị thay đổi sau khi ký, thay đổi này không được phép",
          "The document was changed after signing, which the signature does not allow: "
              + english(forbidden));
      return;
    }
    List<PdfChange> covers =
        changes.stream()
            .filter(c -> c.kind() == ChangeKind.ANNOTATION_OVER_PAGE && facts.permission() > 0)
            .toList();
    if (!covers.isEmpty()) {
      // ISO 32000-1 table 254 permits them, and so whatever they hide or show.
      findings.indeterminate(
          Check.CHANGES,
          SubIndication.FORMAT_FAILURE,
          "Sau khi ký, văn bản có thêm hoặc sửa chú thích có thể che nội dung đã chứng nhận; hãy"
              + " xem bản gốc",
          "After the certification, annotations were added or changed that can hide what was"
              + " certified: "
              + english(covers));
      return;
    }
    List<PdfChange> visible =
        changes.stream()
            .filter(c -> c.level().compareTo(ChangeLevel.FORM_FILLING) >= 0)
            .filter(c -> !isPermitted(c, facts.permission()))
            .toList();
    if (!visible.isEmpty()) {
      findings.warning(
          Check.CHANGES,
          null,
          "Sau khi ký, văn bản đã được điền biểu mẫu, thêm hoặc sửa chú thích; nội dung các trang"
              + " không đổi",
          "After signing, forms were filled in, or annotations added or changed; the pages"
              + " themselves are unchanged: "
              + english(visible));
      return;
    }
    findings.note(
        Check.CHANGES,
        "Sau chữ ký này, văn bản chỉ có thêm chữ ký, dấu thời gian hoặc dữ liệu xác thực hợp lệ",
        "After this signature only permitted changes were added: " + english(changes));
  }

  /** Whether anything was done that must not be. */
  static boolean isForbidden(SignatureFacts facts) {
    return facts.changes().stream().anyMatch(ChangesCheck::isForbidden);
  }

  private static boolean isForbidden(PdfChange change) {
    return change.forbidden() || change.level() == ChangeLevel.OTHER;
  }

  /** DocMDP permits form filling from 2 on, annotations from 3 on (ISO 32000-1 table 254). */
  private static boolean isPermitted(PdfChange change, int permission) {
    return change.level() == ChangeLevel.FORM_FILLING ? permission >= 2 : permission >= 3;
  }

  private static String english(List<PdfChange> changes) {
    return changes.stream()
        .map(c -> "%s (%s)".formatted(english(c.kind()), c.subject()))
        .distinct()
        .limit(10)
        .collect(Collectors.joining(", "));
  }

  private static String english(ChangeKind kind) {
    return switch (kind) {
      case METADATA -> "metadata";
      case EVIDENCE_ADDED -> "evidence";
      case DOCUMENT_TIMESTAMP -> "document time-stamp";
      case NEW_SIGNATURE_FIELD -> "signature field";
      case NEW_SIGNATURE -> "signature";
      case NEW_VISIBLE_SIGNATURE -> "signature that shows something";
      case FIELD_FILLED -> "form field filled in";
      case ANNOTATION_ADDED -> "annotation added";
      case ANNOTATION_OVER_PAGE -> "annotation that can hide what is under it";
      case ANNOTATION_CHANGED -> "annotation changed";
      case BYTES_WITHOUT_STRUCTURE -> "bytes that belong to no revision";
      case UNEXPLAINED -> "change that no rule explains";
    };
  }
}
