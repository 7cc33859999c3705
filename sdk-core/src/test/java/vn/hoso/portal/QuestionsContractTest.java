package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.TaxCode;
import vn.hoso.simulator.portal.PortalOptions;
import vn.hoso.simulator.portal.PortalService;

/** What the client sends for questions and accounts, and what it makes of the answers. */
class QuestionsContractTest {

  private final PortalRig rig = new PortalRig();
  private final NationalPortal client = rig.client();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void questions_received_areReadWithWhoAsks() {
    List<Question> questions = client.questions().received();

    assertThat(questions).hasSize(2);
    assertThat(questions.get(0))
        .returns("HD-2026-004417", Question::id)
        .returns("G15-TP01", Question::fieldCode)
        .returns(PortalSamples.NAME, Question::name)
        .returns(PortalSamples.PHONE, Question::phone)
        .returns("1", Question::status);
    assertThat(questions.get(1)).returns("", Question::answer).returns("1", Question::status);
    rig.assertSent(PortalService.LAY_DANH_SACH_HOI_DAP_GUI_TU_DVCQG, "mapi/integration", "{}");
  }

  @Test
  void questions_published_areThoseOfAgencies() {
    client.questions().publish(List.of(TopicSamples.question()));

    assertThat(client.questions().ofAgencies())
        .singleElement()
        .returns("NT-118", Question::id)
        .returns("G15-TP02", Question::fieldCode);
    rig.assertSent(
        PortalService.DONG_BO_HOI_DAP,
        "mapi/integration",
        """
        {"data":[{"HOIDAPID":"NT-118","MaLinhVuc":"G15-TP02",
          "NOIDUNG":"Chứng thực bản sao có cần bản chính không?",
          "MADONVI":"H17.99","TENDONVI":"Ủy ban nhân dân xã Núi Thành"}]}""");
    rig.assertSent(PortalService.LAY_DANH_SACH_HOI_DAP_BO_CO_QUAN, "mapi/integration", "{}");
  }

  @Test
  void questions_answered_haveTheAnswer() {
    client.questions().answer(List.of(TopicSamples.answer()));

    assertThat(client.questions().answers("HD-2026-004417"))
        .containsExactly(
            new QuestionAnswer("TL-HD-2026-004417-1", TopicSamples.answer().content()));
    rig.assertSent(
        PortalService.DONG_BO_KET_QUA_HOI_DAP_GUI_TU_DVCQG,
        "mapi/integration",
        """
        {"data":[{"HOIDAPID":"HD-2026-004417","MADONVI":"H17.99","NGUOITRALOI":"Trần Văn Đức",
          "CHUCVUNGUOITRALOI":"Công chức tư pháp - hộ tịch","NGAYTRALOI":"25/11/2026",
          "NOIDUNGTRALOI":"Được. Việc đăng ký không phụ thuộc nơi cư trú."}]}""");
    rig.assertSent(
        PortalService.LAY_NOI_DUNG_TRA_LOI_THEO_CAU_HOI,
        "mapi/integration",
        "{\"cauhoiid\":\"HD-2026-004417\"}");
  }

  @Test
  void answerDateFormat_other_isWrittenSo() {
    String pattern = "yyyy-MM-dd HH:mm";
    try (PortalRig other =
        new PortalRig(PortalOptions.builder().answerDateFormat(pattern.replace('y', 'u')))) {
      NationalPortal portal =
          other.client(
              builder ->
                  builder.answerDateFormat(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)));

      portal.questions().answer(List.of(TopicSamples.answer()));

      assertThat(other.portal.received(PortalService.DONG_BO_KET_QUA_HOI_DAP_GUI_TU_DVCQG))
          .singleElement()
          .satisfies(
              item -> assertThat(item.fields()).containsEntry("NGAYTRALOI", "2026-11-25 00:30"));
    }
  }

  @Test
  void answerDateFormat_withAZone_isRefusedWhenTheClientIsBuilt() {
    assertThatThrownBy(
            () -> rig.client(b -> b.answerDateFormat(DateTimeFormatter.ISO_OFFSET_DATE_TIME)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("answerDateFormat cannot write a local date and time");
  }

  @Test
  void questions_nothingToSend_isRefusedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> client.questions().publish(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("questions is empty: give at least one");
    assertThatThrownBy(() -> client.questions().answer(List.of()))
        .hasMessage("answers is empty: give at least one");
    assertThatThrownBy(() -> client.questions().answers(""))
        .hasMessage("questionId is blank: it is required");
    assertThat(rig.portal.requests()).isEmpty();
  }

  @Test
  void technicalId_personAndEnterprise_areLookedUp() {
    assertThat(client.accounts().technicalId(PersonalId.of(PortalSamples.ID)))
        .contains(PortalSamples.TECHNICAL_ID);
    rig.assertSent(
        PortalService.TRA_CUU_TECH_ID,
        "mapi/share",
        "{\"provider\":\"wso2is\",\"mstorcmnd\":\"" + PortalSamples.ID + "\"}");
    assertThat(client.accounts().technicalId(TaxCode.of("0106001237"))).contains("c41b90aa-12");
    assertThat(client.accounts().technicalId(TaxCode.of("0106001263"))).isEmpty();
  }
}
