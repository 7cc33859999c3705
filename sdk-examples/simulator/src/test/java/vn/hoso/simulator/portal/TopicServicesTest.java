package vn.hoso.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogues, questions, accounts, ratings. */
class TopicServicesTest {

  private static final String QUESTION = "HD-2026-004417";

  private final PortalSimulator portal = PortalSimulator.start();
  private final PlainClient client = new PlainClient(portal);

  @AfterEach
  void stop() {
    portal.close();
  }

  static List<PortalService> catalogues() {
    return CatalogueServices.all();
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void catalogue_each_hasEntriesWithCodeAndName(PortalService service) {
    JsonNode result = client.call(Bodies.envelope(service.wireName())).get("result");

    assertThat(result).isNotEmpty();
    assertThat(result)
        .allSatisfy(
            entry -> {
              assertThat(entry.fieldNames()).toIterable().anyMatch(name -> name.startsWith("MA"));
              assertThat(entry.fieldNames()).toIterable().anyMatch(name -> name.startsWith("TEN"));
            });
  }

  @Test
  void catalogues_all_areSixteen() {
    assertThat(catalogues()).hasSize(16);
  }

  @Test
  void provinces_sinceJuly2025_areThirtyFour() {
    JsonNode result = client.call(Bodies.envelope("LayDanhMucTinhThanh")).get("result");

    assertThat(result).hasSize(34);
    assertThat(result.findValuesAsText("TENTINHTHANH"))
        .contains("Thành phố Đà Nẵng")
        .doesNotContain("Tỉnh Quảng Nam");
  }

  @Test
  void decision_knownId_namesItsProcedures() {
    JsonNode result = client.call(Bodies.envelope("LayQDCB").put("idQDCB", "51193")).get("result");

    assertThat(result.get(0).get("TENQDCB").textValue()).isEqualTo("1276/QĐ-BTP");
    assertThat(client.call(Bodies.envelope("LayQDCB").put("idQDCB", "0")).get("result")).isEmpty();
  }

  @Test
  void question_sent_isListedAmongThoseOfAgencies() {
    assertThat(client.call(data("DongBoHoiDap", question())).get("error_code").intValue()).isZero();

    JsonNode listed = client.call(Bodies.envelope("LayDanhSachHoiDapBoCoQuan")).get("result");
    assertThat(listed.findValuesAsText("MALINHVUC")).containsExactly("G15-TP02");
    assertThat(portal.received(PortalService.DONG_BO_HOI_DAP)).hasSize(1);
  }

  @Test
  void answer_knownQuestion_isThereAfterwards() {
    assertThat(client.call(answers()).get("result")).isEmpty();

    client.call(data("DongBoKetQuaHoiDapGuiTuDVCQG", answer()));

    assertThat(client.call(answers()).get("result").get(0).get("NOIDUNGTRALOI").textValue())
        .startsWith("Được.");
    assertThat(
            client
                .call(Bodies.envelope("LayDanhSachHoiDapGuiTuDVCQG"))
                .get("result")
                .get(0)
                .get("TRALOIID")
                .textValue())
        .isEqualTo("TL-HD-2026-004417-1");
  }

  static Stream<ObjectNode> wrongRequests() {
    return Stream.of(
        data("DongBoHoiDap"),
        data("DongBoHoiDap", question().put("MaLinhVuc", "")),
        data("DongBoHoiDap", question().put("HOVATEN", "x")),
        data("DongBoKetQuaHoiDapGuiTuDVCQG", answer().put("HOIDAPID", "HD-0")),
        data("DongBoKetQuaHoiDapGuiTuDVCQG", answer().put("NGAYTRALOI", "20261124080000")),
        data("DongBoKetQuaHoiDapGuiTuDVCQG", answer().put("NGAYTRALOI", "31/02/2026")),
        data("DongBoDanhGia"),
        Bodies.envelope("LayNoiDungTraLoiTheoCauHoi").put("cauhoiid", ""),
        Bodies.envelope("LayQDCB"),
        Bodies.envelope("LayDanhMucDanToc").put("trang", "1"),
        account("04919000123"),
        account("049190001234").put("provider", "vneid"));
  }

  @ParameterizedTest
  @MethodSource("wrongRequests")
  void call_breaksTheContract_isRefusedByField(ObjectNode request) {
    JsonNode reply = client.call(request);

    assertThat(reply.get("error_code").intValue()).isEqualTo(-1);
    assertThat(reply.get("message").textValue())
        .matches(
            "Dữ liệu không hợp lệ: (data|cauhoiid|idQDCB|trang|mstorcmnd|provider)(\\[0]\\.\\w+)? .+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LayDanhMucDanToc", "LayQDCB", "TraCuuTechID"})
  void share_servicesAtTheIntegrationPath_areRefused(String service) {
    ObjectNode request = Bodies.envelope(service).put("session", client.logIn());

    assertThat(
            PlainClient.json(client.post(portal.integrationPath(), request.toString()))
                .get("message")
                .textValue())
        .contains("service không có ở đường dẫn này");
  }

  @Test
  void account_knownAndUnknown_hasAnIdOrNone() {
    assertThat(client.call(account("049190001234")).get("result").get(0).get("TECHNICALID"))
        .hasToString("\"a8f1c0de-77\"");
    assertThat(client.call(account("049190001235")).get("result")).isEmpty();
  }

  @Test
  void rating_anyFields_isTaken() {
    client.call(data("DongBoDanhGia", PlainClient.JSON.createObjectNode().put("DIEM", 5)));

    assertThat(portal.received(PortalService.DONG_BO_DANH_GIA))
        .singleElement()
        .satisfies(item -> assertThat(item.fields()).containsEntry("DIEM", 5));
  }

  private static ObjectNode account(String number) {
    return Bodies.envelope("TraCuuTechID").put("provider", "wso2is").put("mstorcmnd", number);
  }

  private static ObjectNode answers() {
    return Bodies.envelope("LayNoiDungTraLoiTheoCauHoi").put("cauhoiid", QUESTION);
  }

  private static ObjectNode question() {
    return PlainClient.JSON
        .createObjectNode()
        .put("HOIDAPID", "NT-118")
        .put("MaLinhVuc", "G15-TP02")
        .put("NOIDUNG", "Chứng thực bản sao có cần bản chính không?")
        .put("MADONVI", "H17.99")
        .put("TENDONVI", "Ủy ban nhân dân xã Núi Thành");
  }

  private static ObjectNode answer() {
    return PlainClient.JSON
        .createObjectNode()
        .put("HOIDAPID", QUESTION)
        .put("MADONVI", "H17.99")
        .put("NGUOITRALOI", "Trần Văn Đức")
        .put("CHUCVUNGUOITRALOI", "Công chức tư pháp - hộ tịch")
        .put("NGAYTRALOI", "24/11/2026")
        .put("NOIDUNGTRALOI", "Được. Việc đăng ký không phụ thuộc nơi cư trú.");
  }

  private static ObjectNode data(String service, ObjectNode... items) {
    ObjectNode request = Bodies.envelope(service);
    request.putArray("data").addAll(List.of(items));
    return request;
  }
}
