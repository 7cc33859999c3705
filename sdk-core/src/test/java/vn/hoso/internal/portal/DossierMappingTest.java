package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoso.dossier.Applicant;
import vn.hoso.dossier.ApplicantKind;
import vn.hoso.dossier.Attachment;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.IdentityDocument;
import vn.hoso.dossier.IdentityDocumentType;
import vn.hoso.dossier.OnlinePayment;
import vn.hoso.portal.DossierForm;
import vn.hoso.portal.PortalSamples;

/** Field by field, in the portal's order. */
class DossierMappingTest {

  private static final String FULL =
      """
      {"MaHoSo":"H17.99-261124-0001","MaTTHC":"1.001193","TenTTHC":"Thủ tục đăng ký khai sinh",
      "MaLinhVuc":"G15-TP01","TenLinhVuc":"Hộ tịch","KenhThucHien":"2",
      "SoBienNhan":"BN-2026-000481","ChuHoSo":"Huỳnh Thị Bích Phượng","LoaiDoiTuong":"1",
      "MaDoiTuong":"a8f1c0de-77","ThongTinKhac":"Thường trú tại tổ 5, thôn Đông Yên, xã Núi Thành",
      "Email":"phuong.huynh@example.vn","Fax":"02353871234","SoDienThoai":"0905123456",
      "TrichYeuHoSo":"Đăng ký khai sinh cho cháu Đoàn Ngọc Quỳnh Giao",
      "NgayTiepNhan":"20261124080000","NgayHenTra":"20261127170000","TrangThaiHoSo":"10",
      "NgayTra":"20261127090500",
      "ThongTinTra":"Gửi bưu điện về tổ 5, thôn Đông Yên, xã Núi Thành","HinhThuc":"1",
      "NgayKetThucXuLy":"20261126153000","DonViXuLy":"UBND xã Núi Thành",
      "GhiChu":"Người nhận: Huỳnh Thị Bích Phượng","NoiNopHoSo":"2","HoSoCoThanhPhanSoHoa":"1",
      "TaiKhoanDuocXacThucVoiVNeID":"1","DuocThanhToanTrucTuyen":"1",
      "NgayTuChoi":"20261124075000","NgayNopHoSo":"20261124074500",
      "DinhDanhCHS":[{"LoaiDinhDanh":"1","SoDinhDanh":"049190001234"}],
      "DSKetNoiCSDL":[{"MaCSDL":"7"},{"MaCSDL":"12"}],
      "TaiLieuNop":[{"TepDinhKemId":"1","TenTepDinhKem":"to-khai-khai-sinh.pdf",
       "IsDeleted":"False","MaThanhPhanHoSo":"G15-KS-01",
       "DuongDanTaiTepTin":"https://motcua.example.vn/tep/1?token=b7e1","DuocSoHoa":"1",
       "DuocTaiSuDung":"2","DuocLayTuKhoDMQG":"1","MaKetQuaThayThe":"KQ.G15.000007"}],
      "DanhSachLePhi":[{"TenPhiLePhi":"Lệ phí hộ tịch","MaPhiLePhi":"LP-HT-001",
       "HinhThucThu":"1","Gia":"8000","LoaiPhiLePhi":"2"}],
      "DanhSachTepDinhKemKhac":[{"TenGiayTo":"Ảnh chụp giấy chứng sinh","SoLuong":2,
       "LoaiGiayTo":1}],
      "DanhSachHoSoBoSung":[{"HoSoBoSungId":7,"NguoiYeuCauBoSung":"Trần Văn Đức",
       "NoiDungBoSung":"Bổ sung giấy xác nhận cư trú tại tổ 5, thôn Đông Yên, xã Núi Thành",
       "NgayBoSung":"20261124100000","NguoiTiepNhanBoSung":"Võ Thị Kim Liên",
       "ThongTinTiepNhan":"Đủ giấy tờ","NgayTiepNhanBoSung":"20261125081500",
       "TrangThaiBoSung":"1",
       "DanhSachGiayToBoSung":[{"TenGiayTo":"Giấy xác nhận cư trú","SoLuong":1,"LoaiGiayTo":3}],
       "DanhSachLePhiBoSung":[{"TenPhiLePhi":"Lệ phí hộ tịch","MaPhiLePhi":"LP-HT-001",
        "HinhThucThu":"1","Gia":"8000","LoaiPhiLePhi":"2"}],
       "NgayHenTraTruoc":"20261126170000","NgayHenTraMoi":"20261127170000"}],
      "DanhSachGiayToKetQua":[{"TenGiayTo":"giay-khai-sinh.pdf","MaThanhPhanHoSo":"G15-KS-09",
       "GiayToId":"9","DuongDanTepTinKetQua":"https://motcua.example.vn/ket-qua/9",
       "MaGiayToKetQua":"KQ.G15.000001"}]}
      """;

  private final DossierMapping of2025 = new DossierMapping(DossierForm.OF_2025);
  private final DossierMapping of2020 = new DossierMapping(DossierForm.OF_2020);

  @Test
  void item_everyFieldFilled_isWrittenFieldByField() {
    assertThat(of2025.item(PortalSamples.dossier())).hasToString(json(FULL).toString());
  }

  @Test
  void item_formOf2020_isTheSameWithoutWhatCameLater() {
    ObjectNode expected = (ObjectNode) json(FULL);
    expected.remove(
        List.of(
            "KenhThucHien",
            "NoiNopHoSo",
            "HoSoCoThanhPhanSoHoa",
            "TaiKhoanDuocXacThucVoiVNeID",
            "DuocThanhToanTrucTuyen",
            "NgayTuChoi",
            "NgayNopHoSo",
            "DinhDanhCHS",
            "DSKetNoiCSDL"));
    ((ObjectNode) expected.at("/TaiLieuNop/0"))
        .remove(List.of("DuocSoHoa", "DuocTaiSuDung", "DuocLayTuKhoDMQG", "MaKetQuaThayThe"));
    ((ObjectNode) expected.at("/DanhSachGiayToKetQua/0")).remove("MaGiayToKetQua");

    assertThat(of2020.item(PortalSamples.dossier())).hasToString(expected.toString());
  }

  @Test
  void item_onlyWhatIsRequired_hasEveryFieldButTheReceiptNumber() {
    Dossier full = PortalSamples.dossier();
    Dossier bare =
        Dossier.builder()
            .number(full.number())
            .procedure(full.procedure())
            .applicant(Applicant.builder(ApplicantKind.PERSON).build())
            .summary("Đăng ký khai sinh")
            .status(DossierStatus.NEW)
            .handlingUnit("UBND xã Núi Thành")
            .build();

    ObjectNode expected = (ObjectNode) json(FULL);
    expected.remove("SoBienNhan");
    expected.fieldNames().forEachRemaining(name -> clear(expected, name));
    expected
        .put("MaHoSo", "H17.99-261124-0001")
        .put("MaTTHC", "1.001193")
        .put("TenTTHC", "Thủ tục đăng ký khai sinh")
        .put("MaLinhVuc", "G15-TP01")
        .put("TenLinhVuc", "Hộ tịch")
        .put("LoaiDoiTuong", "1")
        .put("TrichYeuHoSo", "Đăng ký khai sinh")
        .put("TrangThaiHoSo", "1")
        .put("HinhThuc", "0")
        .put("DonViXuLy", "UBND xã Núi Thành")
        .put("HoSoCoThanhPhanSoHoa", "0")
        .put("TaiKhoanDuocXacThucVoiVNeID", "0")
        .put("DuocThanhToanTrucTuyen", "0");
    assertThat(of2025.item(bare)).hasToString(expected.toString());
  }

  @Test
  void item_deletedAttachment_hasNoLink() {
    Attachment deleted = Attachment.builder().id("4").name("don.pdf").deleted(true).build();

    JsonNode written =
        of2025
            .item(PortalSamples.builder().attachments(List.of(deleted)).build())
            .at("/TaiLieuNop/0");

    assertThat(written.get("IsDeleted").textValue()).isEqualTo("True");
    assertThat(written.get("DuongDanTaiTepTin").textValue()).isEmpty();
    assertThat(written.get("DuocTaiSuDung").textValue()).isEqualTo("0");
  }

  @Test
  void item_codesThatNoListHas_arePassedOn() {
    IdentityDocument passport = IdentityDocument.of(IdentityDocumentType.of("5"), "C1234567");
    Dossier dossier =
        PortalSamples.builder()
            .status(DossierStatus.of("11"))
            .onlinePayment(OnlinePayment.of("4"))
            .applicant(
                Applicant.builder(ApplicantKind.of("9"))
                    .identityDocuments(List.of(passport))
                    .build())
            .build();

    ObjectNode item = of2025.item(dossier);

    assertThat(item.get("TrangThaiHoSo").textValue()).isEqualTo("11");
    assertThat(item.get("DuocThanhToanTrucTuyen").textValue()).isEqualTo("4");
    assertThat(item.get("LoaiDoiTuong").textValue()).isEqualTo("9");
    assertThat(item.at("/DinhDanhCHS/0"))
        .hasToString("{\"LoaiDinhDanh\":\"5\",\"SoDinhDanh\":\"C1234567\"}");
  }

  private static void clear(ObjectNode object, String name) {
    if (object.get(name).isArray()) {
      object.putArray(name);
    } else {
      object.put(name, "");
    }
  }

  private static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + text, e);
    }
  }
}
