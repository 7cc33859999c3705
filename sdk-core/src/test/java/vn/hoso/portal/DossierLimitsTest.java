package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.hoso.portal.PortalSamples.NUMBER;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoso.dossier.Attachment;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.OtherPaper;
import vn.hoso.dossier.ProgressStep;
import vn.hoso.dossier.ResultPaper;
import vn.hoso.dossier.SupplementRequest;
import vn.hoso.simulator.portal.PortalService;

/** Texts that the portal would refuse or cut are refused before anything is sent. */
class DossierLimitsTest {

  private static final String LETTER = "ệ";

  private final PortalRig rig = new PortalRig();
  private final Dossiers dossiers = rig.client().dossiers();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void send_textsAsLongAsAllowed_areSentWhole() {
    Dossier longest =
        PortalSamples.builder()
            .summary(LETTER.repeat(1000))
            .attachments(List.of(attachment("1", 4000)))
            .otherPapers(List.of(OtherPaper.of(LETTER.repeat(2000), 1, 1)))
            .results(List.of(result(2000)))
            .build();

    dossiers.upsert(longest);
    dossiers.reportProgress(NUMBER, List.of(step(50)));

    assertThat(dossiers.find(NUMBER).orElseThrow().dossier().orElseThrow().summary()).hasSize(1000);
  }

  @Test
  void upsert_summaryTooLong_isRefusedWithFieldLengthAndLimit() {
    Dossier dossier = PortalSamples.builder().summary(LETTER.repeat(1001)).build();

    assertRefused(
        () -> dossiers.upsert(dossier),
        "Dossier.summary (TrichYeuHoSo) is 1001 characters long, and 1000 are allowed: shorten it,"
            + " or raise DossierLimits.summary if the portal takes more. Nothing was sent.");
  }

  @Test
  void insert_nameOfSecondAttachmentTooLong_isRefusedWithItsId() {
    Dossier dossier =
        PortalSamples.builder()
            .attachments(List.of(attachment("TK-1", 9), attachment("TK-2", 4001)))
            .build();

    assertRefused(
        () -> dossiers.insert(dossier),
        "name of attachment TK-2 (TaiLieuNop[1].TenTepDinhKem) is 4001 characters long, and 4000");
  }

  @Test
  void update_nameOfResultTooLong_isRefusedWithItsId() {
    Dossier dossier = PortalSamples.builder().results(List.of(result(2001))).build();

    assertRefused(
        () -> dossiers.update(dossier),
        "name of result KQ-9 (DanhSachGiayToKetQua[0].TenGiayTo) is 2001 characters long");
  }

  @Test
  void upsert_nameOfPaperTooLong_isRefusedWithItsPlace() {
    OtherPaper tooLong = OtherPaper.of(LETTER.repeat(2001), 1, 1);
    Dossier dossier = PortalSamples.builder().otherPapers(List.of(tooLong)).build();
    SupplementRequest request =
        SupplementRequest.builder()
            .id(7)
            .requester("Trần Văn Đức")
            .content("Bổ sung")
            .requestedAt(rig.clock.instant())
            .papers(List.of(OtherPaper.of("Ảnh", 1, 1), tooLong))
            .build();
    Dossier supplemented = PortalSamples.builder().supplementRequests(List.of(request)).build();

    assertRefused(
        () -> dossiers.upsert(dossier),
        "name of Dossier.otherPapers[0] (DanhSachTepDinhKemKhac[0].TenGiayTo) is 2001 characters");
    assertRefused(
        () -> dossiers.upsert(supplemented),
        "name of SupplementRequest 7.papers[1]"
            + " (DanhSachHoSoBoSung[0].DanhSachGiayToBoSung[1].TenGiayTo) is 2001 characters");
  }

  @Test
  void reportProgress_handlerTooLong_isRefusedBeforeTheFirstBatch() {
    List<ProgressStep> steps = new ArrayList<>(PortalSamples.steps(11));
    steps.add(step(51));

    assertRefused(
        () -> dossiers.reportProgress(NUMBER, steps),
        "steps[11].handler (NguoiXuLy) is 51 characters long, and 50 are allowed");
  }

  @Test
  void upsert_lettersOutsideTheBasicPlane_countAsTwo() {
    Dossier dossier = PortalSamples.builder().summary("𠀀".repeat(501)).build();

    assertRefused(() -> dossiers.upsert(dossier), "Dossier.summary (TrichYeuHoSo) is 1002");
  }

  @Test
  void upsert_otherLimits_areTheOnesThatHold() {
    DossierLimits limits = DossierLimits.defaults().withSummary(5).withAttachmentName(100);
    Dossiers strict = rig.client(builder -> builder.dossierLimits(limits)).dossiers();

    assertRefused(() -> strict.upsert(PortalSamples.dossier()), "Dossier.summary (TrichYeuHoSo)");
  }

  @Test
  void upsert_withoutLimits_leavesItToThePortal() {
    Dossiers unlimited =
        rig.client(builder -> builder.dossierLimits(DossierLimits.withoutLimits())).dossiers();
    Dossier dossier = PortalSamples.builder().summary(LETTER.repeat(1001)).build();

    assertThat(unlimited.upsertAll(List.of(dossier)))
        .singleElement()
        .isInstanceOf(UpsertOutcome.Refused.class);
    assertThat(rig.portal.requests(PortalService.DONG_BO_HO_SO_MC)).hasSize(1);
  }

  @Test
  void limits_belowOne_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DossierLimits.defaults().withHandler(0))
        .withMessage("DossierLimits.handler is 0: give 1 or more, or use withoutLimits()");
  }

  private void assertRefused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    assertThat(rig.portal.requests()).isEmpty();
  }

  private static Attachment attachment(String id, int length) {
    return Attachment.builder()
        .id(id)
        .name(LETTER.repeat(length))
        .link(URI.create("https://motcua.example.vn/tep/1"))
        .build();
  }

  private static ResultPaper result(int length) {
    return ResultPaper.of(
        "KQ-9", LETTER.repeat(length), URI.create("https://motcua.example.vn/ket-qua/9"));
  }

  private static ProgressStep step(int length) {
    return PortalSamples.step(LETTER.repeat(length));
  }
}
