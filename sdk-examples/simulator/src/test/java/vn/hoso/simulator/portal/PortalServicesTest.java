package vn.hoso.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.simulator.portal.Bodies.NUMBER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortalServicesTest {

  private final PortalSimulator portal = PortalSimulator.start();
  private final PlainClient client = new PlainClient(portal);

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void login_rightCredentials_opensSession() {
    JsonNode reply =
        PlainClient.json(
            client.post(portal.loginPath(), Bodies.login(portal.username(), portal.password())));

    assertThat(reply.get("error_code").isInt()).isTrue();
    assertThat(reply.get("error_code").intValue()).isZero();
    assertThat(reply.get("session").textValue()).isNotBlank();
    assertThat(portal.logins()).isEqualTo(1);
  }

  @Test
  void login_wrongPassword_isRefusedWithoutSession() {
    JsonNode reply =
        PlainClient.json(
            client.post(portal.loginPath(), Bodies.login(portal.username(), "sai-mat-khau")));

    assertThat(reply.get("error_code").intValue()).isEqualTo(-1);
    assertThat(reply.get("message").textValue())
        .isEqualTo("Tên đăng nhập hoặc mật khẩu không đúng");
    assertThat(reply.has("session")).isFalse();
    assertThat(portal.logins()).isZero();
  }

  @Test
  void listProcedures_session_givesCodesAndNames() {
    JsonNode result = client.call(Bodies.envelope("LayDanhSachTTHC")).get("result");

    assertThat(result.findValuesAsText("MATTHC")).hasSizeGreaterThan(5).contains("1.001193");
    assertThat(result.findValuesAsText("TENTTHC")).contains("Thủ tục đăng ký khai sinh");
  }

  @Test
  void procedure_codeWithProvinceSuffix_givesTreeWithDirtyData() {
    JsonNode tree = client.call(Bodies.procedure("1.001193.000.00.00.H17")).get("result").get(0);

    assertThat(tree.get("TENTTHC").textValue()).isEqualTo("Thủ tục đăng ký khai sinh");
    assertThat(tree.findValuesAsText("SOTIEN")).contains("8.000", "Không", "");
    assertThat(tree.findValuesAsText("MAPHILEPHI")).contains("LP-HT-001'");
    assertThat(tree.get("THANHPHANHOSO").get(0).get("GIAYTO")).isNotEmpty();
  }

  @Test
  void procedure_unknownCode_givesEmptyResult() {
    assertThat(client.call(Bodies.procedure("9.999999")).get("result")).isEmpty();
  }

  @Test
  void synchronize_newDossier_isStoredAsSent() {
    ObjectNode dossier = Bodies.dossier(NUMBER);

    JsonNode reply = client.call(Bodies.insert(dossier));

    assertThat(reply.get("error_code").intValue()).isZero();
    assertThat(reply.get("message").textValue()).contains("thành công");
    StoredDossier stored = portal.dossier(NUMBER).orElseThrow();
    assertThat(PlainClient.JSON.<JsonNode>valueToTree(stored.latest().fields())).isEqualTo(dossier);
    assertThat(stored.latest().update()).isFalse();
  }

  @Test
  void synchronize_insertOfKnownDossier_isAnsweredAsDuplicate() {
    client.call(Bodies.insert(Bodies.dossier(NUMBER)));

    JsonNode reply = client.call(Bodies.insert(Bodies.dossier(NUMBER)));

    assertThat(reply.get("error_code").intValue()).isEqualTo(3);
    assertThat(reply.get("message").textValue()).contains("đã tồn tại").contains(NUMBER);
    assertThat(portal.dossier(NUMBER).orElseThrow().versions()).hasSize(1);
  }

  @Test
  void synchronize_updateOfKnownDossier_addsVersion() {
    client.call(Bodies.insert(Bodies.dossier(NUMBER)));

    client.call(Bodies.update(Bodies.dossier(NUMBER).put("TrangThaiHoSo", "9")));

    StoredDossier stored = portal.dossier(NUMBER).orElseThrow();
    assertThat(stored.versions()).extracting(DossierVersion::update).containsExactly(false, true);
    assertThat(stored.status()).isEqualTo("9");
  }

  @Test
  void synchronize_updateOfUnknownDossier_isRefused() {
    JsonNode reply = client.call(Bodies.update(Bodies.dossier(NUMBER)));

    assertThat(reply.get("error_code").intValue()).isEqualTo(-1);
    assertThat(reply.get("message").textValue()).contains("không có trên hệ thống");
    assertThat(portal.dossiers()).isEmpty();
  }

  @Test
  void synchronize_oneOfSeveralIsKnown_storesNone() {
    client.call(Bodies.insert(Bodies.dossier(NUMBER)));

    client.call(Bodies.insert(Bodies.dossier("H17.99-261124-0002"), Bodies.dossier(NUMBER)));

    assertThat(portal.dossiers()).extracting(StoredDossier::number).containsExactly(NUMBER);
  }

  @Test
  void progress_tenSteps_areKeptInOrder() {
    client.call(Bodies.insert(Bodies.dossier(NUMBER)));
    List<ObjectNode> steps = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      steps.add(Bodies.step(NUMBER, "4", "Bước " + i));
    }

    JsonNode reply = client.call(Bodies.progress(steps.toArray(ObjectNode[]::new)));

    assertThat(reply.get("error_code").intValue()).isZero();
    assertThat(portal.dossier(NUMBER).orElseThrow().steps())
        .extracting(step -> step.fields().get("NoiDungXuLy"))
        .containsExactlyElementsOf(steps.stream().map(s -> s.get("NoiDungXuLy").asText()).toList());
  }

  @Test
  void progress_elevenSteps_areRefusedWhole() {
    client.call(Bodies.insert(Bodies.dossier(NUMBER)));
    ObjectNode[] steps = new ObjectNode[11];
    Arrays.setAll(steps, i -> Bodies.step(NUMBER, "4", "Bước " + i));

    JsonNode reply = client.call(Bodies.progress(steps));

    assertThat(reply.get("message").textValue())
        .isEqualTo("Dữ liệu không hợp lệ: data không được quá 10 mục");
    assertThat(portal.dossier(NUMBER).orElseThrow().steps()).isEmpty();
  }

  @Test
  void progress_dossierNotReceivedYet_isRefused() {
    JsonNode reply = client.call(Bodies.progress(Bodies.step(NUMBER, "2", "Tiếp nhận hồ sơ")));

    assertThat(reply.get("error_code").intValue()).isEqualTo(-1);
    assertThat(reply.get("message").textValue()).startsWith("Hồ sơ chưa được tiếp nhận");
  }

  @Test
  void lookup_unknownDossier_givesEmptyResult() {
    JsonNode reply = client.call(Bodies.lookup(NUMBER));

    assertThat(reply.get("error_code").intValue()).isZero();
    assertThat(reply.get("result")).isEmpty();
  }

  @Test
  void lookup_knownDossier_givesLastVersionStatusAndSteps() {
    client.call(Bodies.insert(Bodies.dossier(NUMBER)));
    client.call(
        Bodies.progress(
            Bodies.step(NUMBER, "2", "Tiếp nhận hồ sơ"),
            Bodies.step(NUMBER, "9", "Kết thúc xử lý hồ sơ")));

    JsonNode found = client.call(Bodies.lookup(NUMBER)).get("result").get(0);

    assertThat(found.get("MaHoSo").textValue()).isEqualTo(NUMBER);
    assertThat(found.get("TrangThaiHoSo").textValue()).isEqualTo("9");
    assertThat(found.get("QuaTrinhXuLy").findValuesAsText("NoiDungXuLy"))
        .containsExactly("Tiếp nhận hồ sơ", "Kết thúc xử lý hồ sơ");
  }
}
