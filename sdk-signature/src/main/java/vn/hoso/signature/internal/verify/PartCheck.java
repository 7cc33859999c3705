package vn.hoso.signature.internal.verify;

import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hoso.signature.BilingualText;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.internal.report.RoleWords;

/** Says how signatures stand to each other in an official document (NĐ 30/2020/NĐ-CP). */
final class PartCheck {

  /** The seal covers about a third of the handwriting; hands are not exact. */
  private static final float MOST_UNDER_SEAL = 0.6f;

  private PartCheck() {}

  static void check(SignatureFacts facts, Findings findings) {
    DocumentPart part = facts.part();
    if (!part.laterRoles().isEmpty() && !ChangesCheck.isForbidden(facts)) {
      findings.note(
          Check.CHANGES,
          "Các chữ ký được thêm sau chữ ký này: " + list(part, BilingualText::vietnamese),
          "Signatures that were added after this one: " + list(part, BilingualText::english));
    }
    if (part.underSeal() > 0 && part.underSeal() <= MOST_UNDER_SEAL) {
      int percent = Math.round(part.underSeal() * 100);
      findings.note(
          Check.CHANGES,
          "Dấu của cơ quan trùm lên khoảng %d%% hình chữ ký, theo thể thức của NĐ 30/2020/NĐ-CP"
              .formatted(percent),
          "The agency's seal covers about %d%% of the handwriting, as NĐ 30/2020/NĐ-CP has it"
              .formatted(percent));
    } else if (part.underSeal() > MOST_UNDER_SEAL) {
      findings.warning(
          Check.CHANGES,
          null,
          "Dấu của cơ quan che gần hết hình chữ ký, không đúng thể thức của NĐ 30/2020/NĐ-CP",
          "The agency's seal hides the handwriting, which it should cover to a third");
    }
    if (part.overPicture()) {
      findings.note(
          Check.SIGNING_CERTIFICATE,
          "Dấu của cơ quan đóng lên một hình ảnh mà không có chữ ký số của cá nhân: nếu đó là chữ ký"
              + " tay của người có thẩm quyền thì chữ ký tay chỉ là hình ảnh",
          "The agency's seal is over a picture and no person signed: if it is the handwriting of an"
              + " official, it is a picture and no more");
    }
  }

  private static String list(DocumentPart part, Function<BilingualText, String> language) {
    return part.laterRoles().entrySet().stream()
        .map(each -> "%s (%s)".formatted(RoleWords.of(each.getValue(), language), each.getKey()))
        .collect(Collectors.joining(", "));
  }
}
