package vn.hoso.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.identifier.ProcedureCode;

class DossierPartsTest {

  @ParameterizedTest
  @CsvSource({
    "to-khai.pdf, begins with neither",
    "/tep/1, begins with neither",
    "file:///tmp/1.pdf, begins with neither",
    "mailto:a@b, begins with neither",
    "http:///1, has no host",
    "https:/tep/1, has no host",
    "https://motcua:mk@example.vn/1, has a user name before its host",
    "https://motcua@example.vn/1, has a user name before its host",
    "https://một-cửa.example.vn/1, host is not of letters without marks",
    "https://example.vn:0/1, port is not one of 1 to 65535",
    "https://example.vn:70000/1, port is not one of 1 to 65535",
    "https://example.vn/#/tep/1, follows its # is not sent"
  })
  void attachment_linkThatThePortalCannotFetch_isRefusedWithoutTheLink(
      String link, String problem) {
    Attachment.Builder builder =
        Attachment.builder().link(URI.create(link)).id("TK-7").name("to-khai.pdf");

    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageStartingWith(
            "Attachment.link of attachment TK-7: expected an absolute http or https link")
        .withMessageContaining(problem)
        .withMessageNotContaining(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTPS://motcua.example.vn",
        "http://10.0.0.5:8080/tep?id=1",
        "https://[2001:db8::1]:8443/tep/1",
        "https://motcua.example.vn:/tep/t%E1%BB%9D%20khai.pdf",
        "http://may_chu_tep:8080/tep/1"
      })
  void attachment_linkThatThePortalCanFetch_isKeptAsItIs(String link) {
    Attachment attachment =
        Attachment.builder().id("1").name("to-khai.pdf").link(URI.create(link)).build();

    assertThat(attachment.link()).hasToString("Optional[" + link + "]");
  }

  @Test
  void resultPaper_linkThatThePortalCannotFetch_isRefusedWithTheIdOfThePaper() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResultPaper.of("KQ-9", "kq.pdf", URI.create("ftp://example.vn/9")))
        .withMessageStartingWith("ResultPaper.link of paper KQ-9: expected an absolute http");
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
