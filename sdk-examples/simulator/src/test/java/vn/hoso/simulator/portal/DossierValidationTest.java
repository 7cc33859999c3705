package vn.hoso.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.simulator.portal.Bodies.NUMBER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DossierValidationTest {

  private static final Set<String> NOT_MANDATORY =
      Set.of(
          "/SoBienNhan",
          "/ChuHoSo",
          "/MaDoiTuong",
          "/ThongTinKhac",
          "/Fax",
          "/NgayTra",
          "/ThongTinTra",
          "/NgayKetThucXuLy",
          "/GhiChu");

  private static final Set<String> SINCE_2025 =
      Set.of(
          "/KenhThucHien",
          "/NoiNopHoSo",
          "/HoSoCoThanhPhanSoHoa",
          "/TaiKhoanDuocXacThucVoiVNeID",
          "/DuocThanhToanTrucTuyen",
          "/NgayTuChoi",
          "/NgayNopHoSo",
          "/DinhDanhCHS",
          "/DSKetNoiCSDL",
          "/TaiLieuNop/0/DuocSoHoa",
          "/TaiLieuNop/0/DuocTaiSuDung",
          "/TaiLieuNop/0/DuocLayTuKhoDMQG",
          "/TaiLieuNop/0/MaKetQuaThayThe",
          "/DanhSachGiayToKetQua/0/MaGiayToKetQua");

  private final PortalSimulator portal = PortalSimulator.start();
  private final PlainClient client = new PlainClient(portal);

  @AfterEach
  void stop() {
    portal.close();
  }

  static List<String> everyField() {
    List<String> pointers = new ArrayList<>();
    collect("", Bodies.dossier(NUMBER), pointers);
    return pointers;
  }

  @Test
  void insert_fileTakenOut_needsNoLink() {
    ObjectNode dossier = Bodies.dossier(NUMBER);
    ObjectNode file = (ObjectNode) dossier.at("/TaiLieuNop/0");

    file.put("DuongDanTaiTepTin", "");
    assertRefused(
        client.call(Bodies.insert(dossier)), "data[0].TaiLieuNop[0].DuongDanTaiTepTin phải là");

    file.put("IsDeleted", "True");
    assertThat(client.call(Bodies.insert(dossier)).get("error_code").intValue()).isZero();
  }

  @ParameterizedTest
  @MethodSource("everyField")
  void insert_fieldIsMissing_isRefusedByNameUnlessNotMandatory(String pointer) {
    ObjectNode dossier = Bodies.dossier(NUMBER);
    parent(dossier, pointer).remove(name(pointer));

    JsonNode reply = client.call(Bodies.insert(dossier));

    if (NOT_MANDATORY.contains(pointer)) {
      assertThat(reply.get("error_code").intValue()).isZero();
    } else {
      assertRefused(reply, path(pointer) + " bắt buộc phải có");
    }
  }

  @ParameterizedTest
  @MethodSource("everyField")
  void insert_fieldIsOfAnotherType_isRefusedByName(String pointer) {
    ObjectNode dossier = Bodies.dossier(NUMBER);
    parent(dossier, pointer).put(name(pointer), true);

    JsonNode reply = client.call(Bodies.insert(dossier));

    assertThat(reply.get("message").textValue())
        .startsWith("Dữ liệu không hợp lệ: " + path(pointer) + " phải là ");
    assertRefused(reply, path(pointer));
  }

  @ParameterizedTest
  @MethodSource("everyField")
  void insert_fieldOf2025IsMissing_isAcceptedInTheFormOf2020(String pointer) {
    try (PortalSimulator older =
        PortalSimulator.start(PortalOptions.builder().dossierForm(DossierForm.FORM_2020).build())) {
      ObjectNode dossier = Bodies.dossier(NUMBER);
      parent(dossier, pointer).remove(name(pointer));

      JsonNode reply = new PlainClient(older).call(Bodies.insert(dossier));

      boolean accepted = NOT_MANDATORY.contains(pointer) || SINCE_2025.contains(pointer);
      assertThat(reply.get("error_code").intValue()).isEqualTo(accepted ? 0 : -1);
    }
  }

  static Stream<Arguments> brokenRules() {
    return Stream.of(
        broken("MaHoSo", "H17.99-2611240001", "phải theo dạng <mã định danh>-<yyMMdd>-<số thứ tự>"),
        broken("MaHoSo", "H17.99-261324-0001", "phải theo dạng"),
        broken("MaHoSo", "H17.99-261124-001", "phải theo dạng"),
        broken("MaHoSo", "H17.99-261124-0000001", "phải theo dạng"),
        broken("MaTTHC", "1001193", "không phải mã thủ tục"),
        broken("MaTTHC", "1.001193.H17.99", "không phải mã thủ tục"),
        broken("MaTTHC", "9.999999", "không phải thủ tục đã công bố"),
        broken("TenTTHC", " ", "không được để trống"),
        broken("DonViXuLy", "", "không được để trống"),
        broken("KenhThucHien", "4", "phải là một trong 1, 2, 3"),
        broken("LoaiDoiTuong", "5", "phải là một trong 1, 2, 3, 4"),
        broken("TrichYeuHoSo", "đ".repeat(1001), "không được dài quá 1000 ký tự"),
        broken("NgayTiepNhan", "2026-11-24", "phải để trống hoặc theo dạng yyyyMMddHHmmss"),
        broken("NgayTiepNhan", "20260230080000", "phải để trống hoặc theo dạng yyyyMMddHHmmss"),
        broken("NgayHenTra", "202611271700", "phải để trống hoặc theo dạng yyyyMMddHHmmss"),
        broken("NgayTra", "20261127250000", "phải để trống hoặc theo dạng yyyyMMddHHmmss"),
        broken("TrangThaiHoSo", "11", "phải là một trong 1, 2, 3, 4, 5, 6, 7, 8, 9, 10"),
        broken("TrangThaiHoSo", "02", "phải là một trong"),
        broken("HinhThuc", "2", "phải là một trong 0, 1"),
        broken("NoiNopHoSo", "3", "phải là một trong 1, 2"),
        broken("HoSoCoThanhPhanSoHoa", "", "phải là một trong 0, 1"),
        broken("TaiKhoanDuocXacThucVoiVNeID", "True", "phải là một trong 0, 1"),
        broken("DuocThanhToanTrucTuyen", "2", "phải là một trong 0, 1, 3"),
        rule("TruongLa", dossier -> dossier.put("TruongLa", ""), "không có trong đặc tả"),
        rule(
            "SoLuong",
            dossier -> parent(dossier, "/DanhSachTepDinhKemKhac/0/x").put("SoLuong", "2"),
            "phải là số nguyên"),
        rule(
            "SoLuong",
            dossier -> parent(dossier, "/DanhSachTepDinhKemKhac/0/x").put("SoLuong", 2.5),
            "phải là số nguyên"),
        rule(
            "TenGiayTo",
            dossier ->
                parent(dossier, "/DanhSachTepDinhKemKhac/0/x").put("TenGiayTo", "a".repeat(2001)),
            "không được dài quá 2000 ký tự"),
        rule(
            "IsDeleted",
            dossier -> parent(dossier, "/TaiLieuNop/0/x").put("IsDeleted", "false"),
            "phải là một trong True, False"),
        rule(
            "TenTepDinhKem",
            dossier -> parent(dossier, "/TaiLieuNop/0/x").put("TenTepDinhKem", "a".repeat(4001)),
            "không được dài quá 4000 ký tự"),
        rule(
            "DuongDanTaiTepTin",
            dossier -> parent(dossier, "/TaiLieuNop/0/x").put("DuongDanTaiTepTin", "/tep/1"),
            "phải là đường dẫn http hoặc https"),
        rule(
            "DuocTaiSuDung",
            dossier -> parent(dossier, "/TaiLieuNop/0/x").put("DuocTaiSuDung", "3"),
            "phải là một trong 0, 1, 2"),
        rule(
            "SoDinhDanh",
            dossier -> parent(dossier, "/DinhDanhCHS/0/x").put("SoDinhDanh", "048000000"),
            "phải có 12 chữ số"),
        rule(
            "SoDinhDanh",
            dossier -> parent(dossier, "/DinhDanhCHS/0/x").put("LoaiDinhDanh", "2"),
            "phải có 9 chữ số"),
        rule(
            "LoaiDinhDanh",
            dossier -> parent(dossier, "/DinhDanhCHS/0/x").put("LoaiDinhDanh", "3"),
            "phải là một trong 1, 2"),
        rule(
            "NgayBoSung",
            dossier -> parent(dossier, "/DanhSachHoSoBoSung/0/x").put("NgayBoSung", "24/11/2026"),
            "phải để trống hoặc theo dạng yyyyMMddHHmmss"));
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void insert_ruleBroken_isRefusedByFieldAndRule(
      String field, Consumer<ObjectNode> change, String rule) {
    ObjectNode dossier = Bodies.dossier(NUMBER);
    change.accept(dossier);

    JsonNode reply = client.call(Bodies.insert(dossier));

    assertThat(reply.get("message").textValue()).contains(field + " " + rule);
    assertRefused(reply, "data[0].");
  }

  @Test
  void insert_refusal_doesNotRepeatTheValue() {
    ObjectNode dossier = Bodies.dossier(NUMBER);
    parent(dossier, "/DinhDanhCHS/0/x").put("SoDinhDanh", "04800000");

    assertThat(client.call(Bodies.insert(dossier)).toString()).doesNotContain("04800000");
  }

  @Test
  void insert_secondDossierIsWrong_namesItsPlace() {
    JsonNode reply =
        client.call(
            Bodies.insert(
                Bodies.dossier(NUMBER), Bodies.dossier("H17.99-261124-0002").put("HinhThuc", "9")));

    assertRefused(reply, "data[1].HinhThuc phải là một trong 0, 1");
  }

  @Test
  void insert_unknownProcedureAllowed_isStored() {
    try (PortalSimulator open =
        PortalSimulator.start(PortalOptions.builder().acceptUnknownProcedures().build())) {
      new PlainClient(open)
          .call(Bodies.insert(Bodies.dossier(NUMBER).put("MaTTHC", "2.002621.H56")));

      assertThat(open.dossiers()).hasSize(1);
    }
  }

  @Test
  void insert_oldNumberForm_isStored() {
    client.call(Bodies.insert(Bodies.dossier("000.00.19.H17-260105-0001")));

    assertThat(portal.dossier("000.00.19.H17-260105-0001")).isPresent();
  }

  static Stream<Arguments> brokenSteps() {
    return Stream.of(
        broken("MaHoSo", "", "phải theo dạng <mã định danh>-<yyMMdd>-<số thứ tự>"),
        broken("NguoiXuLy", "a".repeat(51), "không được dài quá 50 ký tự"),
        broken("ThoiDiemXuLy", "202611240930", "phải để trống hoặc theo dạng yyyyMMddHHmmss"),
        broken("TrangThai", "", "phải là một trong 1, 2, 3, 4, 5, 6, 7, 8, 9, 10"),
        broken("NgayBatDau", "0", "phải để trống hoặc theo dạng yyyyMMddHHmmss"),
        rule("ChucDanh", step -> step.remove("ChucDanh"), "bắt buộc phải có"),
        rule("NoiDungXuLy", step -> step.putNull("NoiDungXuLy"), "phải là chuỗi"),
        rule("GhiChu", step -> step.put("GhiChu", ""), "không có trong đặc tả"));
  }

  @ParameterizedTest
  @MethodSource("brokenSteps")
  void progress_ruleBroken_isRefusedByFieldAndRule(
      String field, Consumer<ObjectNode> change, String rule) {
    client.call(Bodies.insert(Bodies.dossier(NUMBER)));
    ObjectNode step = Bodies.step(NUMBER, "4", "Thẩm tra hồ sơ");
    change.accept(step);

    JsonNode reply = client.call(Bodies.progress(step));

    assertThat(reply.get("error_code").intValue()).isEqualTo(-1);
    assertThat(reply.get("message").textValue())
        .isEqualTo("Dữ liệu không hợp lệ: data[0]." + field + " " + rule);
    assertThat(portal.dossier(NUMBER).orElseThrow().steps()).isEmpty();
  }

  private void assertRefused(JsonNode reply, String said) {
    assertThat(reply.get("error_code").intValue()).isEqualTo(-1);
    assertThat(reply.get("message").textValue()).contains(said);
    assertThat(portal.dossiers()).isEmpty();
  }

  private static Arguments broken(String field, String value, String rule) {
    return rule(field, object -> object.put(field, value), rule);
  }

  private static Arguments rule(String field, Consumer<ObjectNode> change, String rule) {
    return Arguments.of(field, change, rule);
  }

  private static void collect(String pointer, JsonNode node, List<String> pointers) {
    node.properties()
        .forEach(
            field -> {
              String child = pointer + "/" + field.getKey();
              pointers.add(child);
              if (field.getValue().isArray() && !field.getValue().isEmpty()) {
                collect(child + "/0", field.getValue().get(0), pointers);
              }
            });
  }

  private static ObjectNode parent(ObjectNode dossier, String pointer) {
    return (ObjectNode) dossier.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  private static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  /** {@code /TaiLieuNop/0/IsDeleted} as the portal names it: data[0].TaiLieuNop[0].IsDeleted. */
  private static String path(String pointer) {
    return "data[0]" + pointer.replaceAll("/(\\d+)", "[$1]").replace('/', '.');
  }
}
