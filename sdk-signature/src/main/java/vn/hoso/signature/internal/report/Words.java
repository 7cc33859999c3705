package vn.hoso.signature.internal.report;

import vn.hoso.signature.BilingualText;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.Verdict;

/** The fixed words of a report. */
final class Words {

  static final BilingualText FILE = text("Tệp", "File");
  static final BilingualText VERDICT = text("Kết luận", "Verdict");
  static final BilingualText CHECKED_AT = text("Thời điểm kiểm tra", "Checked at");
  static final BilingualText SIGNATURE = text("Chữ ký", "Signature");
  static final BilingualText COUNTER_SIGNATURE =
      text("Chữ ký xác nhận chữ ký trên", "Counter-signature");
  static final BilingualText ROLE = text("Vai trò trong văn bản", "Role in the document");
  static final BilingualText ISSUER = text("Tổ chức phát hành", "Issuer");
  static final BilingualText SIGNER = text("Người ký", "Signer");
  static final BilingualText MANAGED_BY = text("Đơn vị quản lý chứng thư", "Managed by");
  static final BilingualText TIME_STAMP = text("Dấu thời gian", "Time-stamp");
  static final BilingualText CLAIMED_TIME =
      text("Thời điểm ký (do người ký khai)", "Time of signing (claimed by the signer)");
  static final BilingualText INTEGRITY = text("Tính toàn vẹn", "Integrity");
  static final BilingualText VALIDITY =
      text("Tính hợp lệ của chữ ký tại thời điểm ký", "Validity at the time of signing");
  static final BilingualText PERIOD = text("Thời hạn chứng thư", "Certificate valid");
  static final BilingualText CHECKS = text("Chi tiết kiểm tra", "Checks");
  static final BilingualText UNKNOWN = text("không xác định", "unknown");

  static final BilingualText INTACT = text("Nguyên vẹn", "Intact");
  static final BilingualText NOT_INTACT = text("Đã bị thay đổi hoặc bị hỏng", "Changed or broken");
  static final BilingualText CHANGED_LATER =
      text(
          "Phần được ký không đổi, nhưng văn bản bị thay đổi trái phép sau khi ký",
          "What was signed is there, but the document was changed afterwards");
  static final BilingualText NOT_CHECKED = text("Không kiểm tra được", "Could not be checked");

  private static final BilingualText VALID = text("HỢP LỆ", "VALID");
  private static final BilingualText VALID_WITH_WARNINGS =
      text("HỢP LỆ, CÓ CẢNH BÁO", "VALID, WITH WARNINGS");
  private static final BilingualText INDETERMINATE =
      text("CHƯA ĐỦ CĂN CỨ KẾT LUẬN", "INDETERMINATE");
  private static final BilingualText INVALID = text("KHÔNG HỢP LỆ", "INVALID");
  private static final BilingualText UNSIGNED = text("KHÔNG CÓ CHỮ KÝ SỐ", "UNSIGNED");

  private Words() {}

  static BilingualText verdict(Verdict verdict) {
    if (verdict instanceof Verdict.Valid) {
      return VALID;
    }
    if (verdict instanceof Verdict.ValidWithWarnings) {
      return VALID_WITH_WARNINGS;
    }
    if (verdict instanceof Verdict.Indeterminate) {
      return INDETERMINATE;
    }
    return verdict instanceof Verdict.Invalid ? INVALID : UNSIGNED;
  }

  static BilingualText outcome(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> text("đạt", "passed");
      case NOTE -> text("lưu ý", "note");
      case WARNING -> text("cảnh báo", "warning");
      case INDETERMINATE -> text("chưa kết luận", "indeterminate");
      case FAILED -> text("không đạt", "failed");
    };
  }

  private static BilingualText text(String vietnamese, String english) {
    return new BilingualText(vietnamese, english);
  }
}
