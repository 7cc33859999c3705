package vn.hoso.internal.portal;

import java.util.List;
import vn.hoso.dossier.Attachment;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.OtherPaper;
import vn.hoso.dossier.ProgressStep;
import vn.hoso.dossier.ResultPaper;
import vn.hoso.dossier.SupplementRequest;
import vn.hoso.portal.DossierLimits;

/** Refuses texts that the portal would refuse or cut. Immutable and thread-safe. */
final class LengthCheck {

  private final DossierLimits limits;

  LengthCheck(DossierLimits limits) {
    this.limits = limits;
  }

  /**
   * Checks a dossier.
   *
   * @throws IllegalArgumentException if a text is too long; the message names it
   */
  void check(Dossier dossier) {
    check(dossier.summary(), limits.summary(), "summary", "Dossier.summary", "TrichYeuHoSo");
    for (int i = 0; i < dossier.attachments().size(); i++) {
      Attachment attachment = dossier.attachments().get(i);
      check(
          attachment.name(),
          limits.attachmentName(),
          "attachmentName",
          "name of attachment " + attachment.id(),
          "TaiLieuNop[" + i + "].TenTepDinhKem");
    }
    check(dossier.otherPapers(), "Dossier.otherPapers", "DanhSachTepDinhKemKhac");
    for (int i = 0; i < dossier.supplementRequests().size(); i++) {
      SupplementRequest request = dossier.supplementRequests().get(i);
      check(
          request.papers(),
          "SupplementRequest " + request.id() + ".papers",
          "DanhSachHoSoBoSung[" + i + "].DanhSachGiayToBoSung");
    }
    for (int i = 0; i < dossier.results().size(); i++) {
      ResultPaper paper = dossier.results().get(i);
      checkPaper(
          paper.name(),
          "name of result " + paper.id(),
          "DanhSachGiayToKetQua[" + i + "].TenGiayTo");
    }
  }

  /**
   * Checks steps of progress.
   *
   * @throws IllegalArgumentException if a text is too long; the message names it
   */
  void check(List<ProgressStep> steps) {
    for (int i = 0; i < steps.size(); i++) {
      check(
          steps.get(i).handler(),
          limits.handler(),
          "handler",
          "steps[" + i + "].handler",
          "NguoiXuLy");
    }
  }

  private void check(List<OtherPaper> papers, String owner, String wireName) {
    for (int i = 0; i < papers.size(); i++) {
      checkPaper(
          papers.get(i).name(),
          "name of " + owner + "[" + i + "]",
          wireName + "[" + i + "].TenGiayTo");
    }
  }

  private void checkPaper(String text, String field, String wireName) {
    check(text, limits.paperName(), "paperName", field, wireName);
  }

  private static void check(String text, int limit, String option, String field, String wireName) {
    if (text.length() > limit) {
      throw new IllegalArgumentException(
          field
              + " ("
              + wireName
              + ") is "
              + text.length()
              + " characters long, and "
              + limit
              + " are allowed: shorten it, or raise DossierLimits."
              + option
              + " if the portal takes more. Nothing was sent.");
    }
  }
}
