package vn.hoso.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.identifier.ProcedureCode;

class DossierPartsTest {

  @ParameterizedTest
  @ValueSource(strings = {"to-khai.pdf", "/tep/1", "file:///tmp/1.pdf", "http:///1", "mailto:a@b"})
  void attachment_linkThatThePortalCannotFetch_isRefusedWithoutTheLink(String link) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attachment.builder().link(URI.create(link)))
        .withMessageStartingWith("Attachment.link: expected an absolute http or https link")
        .withMessageNotContaining(link);
  }

  @Test
  void attachment_linkToAnInHouseName_isTaken() {
    URI link = URI.create("http://may_chu_tep:8080/tep/1");

    assertThat(Attachment.builder().id("1").name("to-khai.pdf").link(link).build().link())
        .hasValue(link);
  }

  @Test
  void attachment_withoutLink_isRefusedUnlessDeleted() {
    Attachment.Builder builder = Attachment.builder().id("1").name("to-khai.pdf");

    assertThatIllegalStateException()
        .isThrownBy(builder::build)
        .withMessageContaining("call link(…), or deleted(true)");
    assertThat(builder.deleted(true).build().link()).isEmpty();
  }

  @Test
  void attachment_toBuilder_keepsEverything() {
    Attachment attachment =
        Attachment.builder()
            .id("1")
            .name("to-khai.pdf")
            .link(Samples.LINK)
            .componentCode("000.00.00.G15-KQ0001")
            .digitised(true)
            .reuse("2")
            .fromResultStore(true)
            .substitutedResultCode("KQ.G15.000001")
            .build();

    assertThat(attachment.toBuilder().build()).isEqualTo(attachment);
    assertThat(attachment.toBuilder().deleted(true).build()).isNotEqualTo(attachment);
  }

  @Test
  void fee_negativeAmount_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fee.of("Lệ phí hộ tịch", -8_000))
        .withMessageStartingWith("Fee.amount is -8000 đồng");
  }

  @Test
  void fee_codes_areKeptSeparately() {
    Fee fee = Fee.of("Lệ phí hộ tịch", 8_000).withCode("LP1").withKind("2").withCollection("3");

    assertThat(fee).isEqualTo(new Fee("Lệ phí hộ tịch", 8_000, "LP1", "2", "3"));
  }

  @Test
  void resultPaper_codes_areKeptSeparately() {
    ResultPaper paper =
        ResultPaper.of("9", "giay-khai-sinh.pdf", Samples.LINK)
            .withComponentCode("TP1")
            .withResultCode("KQ.G15.000001");

    assertThat(paper)
        .isEqualTo(
            new ResultPaper("9", "giay-khai-sinh.pdf", Samples.LINK, "TP1", "KQ.G15.000001"));
  }

  @Test
  void procedureReference_blankField_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ProcedureReference.of(
                    ProcedureCode.of("1.004884"), "Đăng ký lại khai sinh", " ", "Hộ tịch"))
        .withMessage("ProcedureReference.fieldCode is blank: it is required");
  }

  @Test
  void progressStep_withoutAction_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ProgressStep.builder()
                    .status(DossierStatus.PROCESSING)
                    .handler("Trần Văn Đức")
                    .at(Samples.RECEIVED)
                    .build())
        .withMessageStartingWith("ProgressStep.action is missing: call action(…)");
  }

  @Test
  void supplementRequest_withoutContent_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                SupplementRequest.builder()
                    .requester("Trần Văn Đức")
                    .requestedAt(Samples.RECEIVED)
                    .build())
        .withMessageStartingWith("SupplementRequest.content is missing: call content(…)");
  }

  @Test
  void vietnamTime_clockOnTheWall_isSevenHoursAheadOfUtc() {
    assertThat(VietnamTime.instant(2026, 11, 24, 8, 0)).isEqualTo("2026-11-24T01:00:00Z");
    assertThat(VietnamTime.local(VietnamTime.instant(2026, 11, 24, 8, 0)))
        .isEqualTo(LocalDateTime.of(2026, 11, 24, 8, 0));
  }
}
