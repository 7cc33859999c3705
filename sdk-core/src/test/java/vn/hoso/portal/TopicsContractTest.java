package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.portal.PortalRig.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.error.ServiceException;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.identifier.TaxCode;
import vn.hoso.portal.procedure.PublishedCode;
import vn.hoso.portal.procedure.ServiceChannel;
import vn.hoso.simulator.portal.PortalOptions;
import vn.hoso.simulator.portal.PortalService;
import vn.hoso.simulator.portal.RecordedRequest;

/** What the client sends for procedures, catalogues, questions, accounts, and services by name. */
class TopicsContractTest {

  private final PortalRig rig = new PortalRig();
  private final NationalPortal client = rig.client();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void list_all_givesCodesAndNames() {
    try (Stream<ListedProcedure> all = client.procedures().list()) {
      assertThat(all)
          .hasSize(8)
          .first()
          .returns("Thủ tục đăng ký khai sinh", ListedProcedure::name)
          .satisfies(
              listed -> assertThat(listed.procedureCode()).contains(ProcedureCode.of("1.001193")));
    }
    assertSent(PortalService.LAY_DANH_SACH_TTHC, "mapi/share", "{}");
  }

  @Test
  void get_knownProcedure_hasTheWholeTree() {
    Procedure birth = client.procedures().get(PortalSamples.PROCEDURE).orElseThrow();

    assertThat(birth.decision()).isEqualTo("1276/QĐ-BTP");
    assertThat(birth.texts().requirements()).isEqualTo("Không");
    assertThat(birth.levels()).singleElement().hasToString("CodedName[code=3, name=Cấp xã]");
    assertThat(birth.steps()).singleElement().satisfies(c -> assertThat(c.steps()).hasSize(4));
    assertThat(birth.channels())
        .extracting(ServiceChannel::channel)
        .extracting(channel -> channel.orElseThrow())
        .containsExactly(
            SubmissionChannel.IN_PERSON, SubmissionChannel.ONLINE, SubmissionChannel.BY_POST);
    var inPerson = birth.channels().get(0).timeLimits().get(0);
    assertThat(inPerson.length().value()).isEmpty();
    assertThat(inPerson.length().text()).isEqualTo("Ngay trong ngày tiếp nhận");
    assertThat(inPerson.fees())
        .extracting(fee -> fee.amount().dong().orElseThrow())
        .containsExactly(8000L, 0L);
    assertThat(inPerson.fees().get(0).code()).isEqualTo(PublishedCode.of("LP-HT-001'"));
    assertThat(inPerson.fees().get(0).code().value()).isEqualTo("LP-HT-001");
    var byPost = birth.channels().get(2).timeLimits().get(0);
    assertThat(byPost.length().value()).hasValue(1);
    assertThat(byPost.fees().get(0).amount().dong()).isEmpty();
    assertThat(birth.papers()).hasSize(2);
    assertThat(birth.papers().get(0).papers().get(1).substitute().value())
        .isEqualTo("KQ.G16.000012");
    assertThat(birth.papers().get(0).papers().get(0).originals().value()).hasValue(1);
    assertThat(birth.papers().get(0).papers().get(0).form().link()).isPresent();
    assertThat(birth.results())
        .singleElement()
        .satisfies(result -> assertThat(result.name()).startsWith("Giấy khai sinh"));
    assertThat(birth.legalBases())
        .extracting(basis -> basis.issuedOn().date().orElseThrow())
        .extracting(Object::toString)
        .containsExactly("2014-11-20", "2015-11-15");
    assertThat(birth.agencies().coordinating().get(0).agencyCode())
        .contains(AgencyCode.of("000.00.00.G01"));
    assertThat(birth.agencies().competent()).isEmpty();
    assertThat(birth.related()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CatalogueKind.class)
  void catalogue_each_hasEntriesWithCodeNameAndAllFields(CatalogueKind kind) {
    Catalogue<CatalogueEntry> catalogue = client.catalogues().get(kind);

    assertThat(catalogue.stale()).isFalse();
    assertThat(catalogue.fetchedAt()).isEqualTo(rig.clock.instant());
    assertThat(catalogue.entries())
        .hasSizeGreaterThan(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.code()).isNotBlank().doesNotContain("'");
              assertThat(entry.name()).isNotBlank();
              assertThat(entry.fields()).hasSizeGreaterThan(1);
            });
    assertSent(service(kind.service()), "mapi/share", "{}");
  }

  @Test
  void catalogueEntry_numberAndNull_areKeptAndReadableAsText() {
    CatalogueEntry level = client.catalogues().get(CatalogueKind.LEVELS).entries().get(2);
    CatalogueEntry commune = client.catalogues().get(CatalogueKind.COMMUNES).entries().get(0);

    assertThat(level.fields()).containsEntry("MACAP", 3L);
    assertThat(level.text("MACAP")).isEqualTo("3");
    assertThat(commune.name()).isEqualTo("Xã Núi Thành");
    assertThat(commune.fields()).containsEntry("MAQUANHUYEN", null);
    assertThat(commune.text("MAQUANHUYEN")).isEmpty();
    assertThatThrownBy(() -> commune.fields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void catalogues_knownFields_areTyped() {
    assertThat(client.catalogues().fields().entries())
        .contains(new CataloguedField("G15-TP01", "Hộ tịch", "G15"));
    assertThat(client.catalogues().agencies().entries())
        .contains(new CataloguedAgency("H17.99", "Ủy ban nhân dân xã Núi Thành", "2"))
        .last()
        .satisfies(old -> assertThat(old.agencyCode()).contains(AgencyCode.of("000.00.19.H47")));
  }

  @Test
  void publicationDecision_ofAProcedure_isFound() {
    String id = client.procedures().get(PortalSamples.PROCEDURE).orElseThrow().decisionId();

    List<CatalogueEntry> decision = client.catalogues().publicationDecision(id);

    assertThat(decision).first().returns("1276/QĐ-BTP", CatalogueEntry::name);
    assertThat(client.catalogues().publicationDecision("0")).isEmpty();
    assertThat(rig.bodies(PortalService.LAY_QDCB).get(0).get("idQDCB").textValue()).isEqualTo(id);
    assertThatThrownBy(() -> client.catalogues().publicationDecision(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The id of the decision is blank");
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
    assertSent(PortalService.LAY_DANH_SACH_HOI_DAP_GUI_TU_DVCQG, "mapi/integration", "{}");
  }

  @Test
  void questions_published_areThoseOfAgencies() {
    client.questions().publish(List.of(TopicSamples.question()));

    assertThat(client.questions().ofAgencies())
        .singleElement()
        .returns("NT-118", Question::id)
        .returns("G15-TP02", Question::fieldCode);
    assertSent(
        PortalService.DONG_BO_HOI_DAP,
        "mapi/integration",
        """
        {"data":[{"HOIDAPID":"NT-118","MaLinhVuc":"G15-TP02",
          "NOIDUNG":"Chứng thực bản sao có cần bản chính không?",
          "MADONVI":"H17.99","TENDONVI":"Ủy ban nhân dân xã Núi Thành"}]}""");
    assertSent(PortalService.LAY_DANH_SACH_HOI_DAP_BO_CO_QUAN, "mapi/integration", "{}");
  }

  @Test
  void questions_answered_haveTheAnswer() {
    client.questions().answer(List.of(TopicSamples.answer()));

    assertThat(client.questions().answers("HD-2026-004417"))
        .containsExactly(
            new QuestionAnswer("TL-HD-2026-004417-1", TopicSamples.answer().content()));
    assertSent(
        PortalService.DONG_BO_KET_QUA_HOI_DAP_GUI_TU_DVCQG,
        "mapi/integration",
        """
        {"data":[{"HOIDAPID":"HD-2026-004417","MADONVI":"H17.99","NGUOITRALOI":"Trần Văn Đức",
          "CHUCVUNGUOITRALOI":"Công chức tư pháp - hộ tịch","NGAYTRALOI":"25/11/2026",
          "NOIDUNGTRALOI":"Được. Việc đăng ký không phụ thuộc nơi cư trú."}]}""");
    assertSent(
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
    assertSent(
        PortalService.TRA_CUU_TECH_ID,
        "mapi/share",
        "{\"provider\":\"wso2is\",\"mstorcmnd\":\"" + PortalSamples.ID + "\"}");
    assertThat(client.accounts().technicalId(TaxCode.of("0106001237"))).contains("c41b90aa-12");
    assertThat(client.accounts().technicalId(TaxCode.of("0106001263"))).isEmpty();
  }

  @Test
  void call_byName_sendsWhatIsGivenAndGivesWhatComes() {
    Map<String, Object> rating = new HashMap<>(Map.of("DIEM", 5, "DIEMTB", new BigDecimal("4.50")));
    rating.put("GHICHU", null);
    rating.put("TIEUCHI", List.of(Map.of("MA", 1L, "DAT", true)));

    GenericReply reply = client.call("DongBoDanhGia", Map.of("data", List.of(rating)));

    assertThat(reply.fields()).containsEntry("error_code", 0L).containsEntry("result", List.of());
    assertThat(reply.items()).isEmpty();
    assertThat(json(reply.jsonWithCitizensData()).get("message").textValue())
        .isEqualTo("Đồng bộ thành công");
    assertThat(reply).hasToString("GenericReply[error_code, message, result]");
    assertSent(
        PortalService.DONG_BO_DANH_GIA,
        "mapi/integration",
        "{\"data\":[{\"DIEM\":5,\"DIEMTB\":4.50,\"GHICHU\":null,"
            + "\"TIEUCHI\":[{\"MA\":1,\"DAT\":true}]}]}");
  }

  @Test
  void call_atShare_goesThere() {
    GenericReply reply =
        client.call("LayDanhMucGioiTinh", Map.of(), GenericCall.repeatable().atShare());

    assertThat(reply.items()).first().isEqualTo(Map.of("MAGIOITINH", "1", "TENGIOITINH", "Nam"));
    assertSent(PortalService.LAY_DANH_MUC_GIOI_TINH, "mapi/share", "{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"session", "madonvi", "service"})
  void call_parameterOfTheEnvelope_isRefused(String name) {
    assertThatThrownBy(() -> client.call("DongBoDanhGia", Map.of(name, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameters: leave " + name + " out, which the client sets");
  }

  @Test
  void call_valueThatIsNoJson_isNamedWithoutWhatItIs() {
    Map<String, Object> wrong =
        Map.of("data", Arrays.asList(Map.of("SODT", new StringBuilder("09"))));

    assertThatThrownBy(() -> client.call("DongBoDanhGia", wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "parameters.data[].SODT is of class java.lang.StringBuilder: give String")
        .hasMessageNotContaining("09");
    assertThatThrownBy(() -> client.call("", Map.of()))
        .hasMessageStartingWith("service: give the name of a service");
    assertThat(rig.portal.requests()).isEmpty();
  }

  @Test
  void call_unknownService_isRefused() {
    assertThatThrownBy(() -> client.call("LayGiDo", Map.of()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("LayGiDo at ")
        .hasMessageContaining("the request is refused");
  }

  private static PortalService service(String wireName) {
    return Arrays.stream(PortalService.values())
        .filter(service -> service.wireName().equals(wireName))
        .findFirst()
        .orElseThrow();
  }

  /** The first request for the service, but for session, agency and name. */
  private void assertSent(PortalService service, String path, String parameters) {
    RecordedRequest request = rig.portal.requests(service).get(0);
    assertThat(request.path()).endsWith("/forward/" + path);
    JsonNode body = json(request.body());
    ObjectNode sent = body.deepCopy();
    assertThat(sent.remove("session").textValue()).isNotBlank();
    assertThat(sent.remove("madonvi").textValue()).isEqualTo("H17.99");
    assertThat(sent.remove("service").textValue()).isEqualTo(service.wireName());
    assertThat(sent).isEqualTo(json(parameters));
  }
}
