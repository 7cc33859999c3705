package vn.hoso.simulator.portal;

import static vn.hoso.simulator.portal.Check.anyObject;
import static vn.hoso.simulator.portal.Check.arrayOf;
import static vn.hoso.simulator.portal.Check.dateOrEmpty;
import static vn.hoso.simulator.portal.Check.dossierNumber;
import static vn.hoso.simulator.portal.Check.integer;
import static vn.hoso.simulator.portal.Check.link;
import static vn.hoso.simulator.portal.Check.nonEmptyText;
import static vn.hoso.simulator.portal.Check.oneOf;
import static vn.hoso.simulator.portal.Check.text;
import static vn.hoso.simulator.portal.ObjectCheck.optional;
import static vn.hoso.simulator.portal.ObjectCheck.required;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The items of {@code DongBoHoSoMC} and {@code CapNhatTienDoHoSoMC}. Keys must be there, except
 * those that are known not to be mandatory; a value may be empty unless it identifies something, is
 * of a code list, or is a name that every dossier has (assumed).
 */
final class DossierCheck {

  /** 1 Mới đăng ký … 10 Đã trả kết quả. */
  private static final Check STATUS = oneOf("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");

  private static final Check FLAG = oneOf("0", "1");

  private final boolean form2025;

  private DossierCheck(DossierForm form) {
    this.form2025 = form == DossierForm.FORM_2025;
  }

  static ObjectCheck dossier(DossierForm form, Check procedure) {
    return new DossierCheck(form).dossier(procedure);
  }

  static ObjectCheck progressStep() {
    return ObjectCheck.of(
        required("MaHoSo", dossierNumber()),
        required("NguoiXuLy", text(50)),
        required("ChucDanh", text()),
        required("ThoiDiemXuLy", dateOrEmpty()),
        required("PhongBanXuLy", text()),
        required("NoiDungXuLy", text()),
        required("TrangThai", STATUS),
        required("NgayBatDau", dateOrEmpty()),
        required("NgayKetThucTheoQuyDinh", dateOrEmpty()));
  }

  private ObjectCheck dossier(Check procedure) {
    return ObjectCheck.of(
        required("MaHoSo", dossierNumber()),
        required("MaTTHC", procedure),
        required("TenTTHC", nonEmptyText()),
        required("MaLinhVuc", nonEmptyText()),
        required("TenLinhVuc", nonEmptyText()),
        since2025("KenhThucHien", oneOf("1", "2", "3")),
        optional("SoBienNhan", text()),
        optional("ChuHoSo", text()),
        required("LoaiDoiTuong", oneOf("1", "2", "3", "4")),
        optional("MaDoiTuong", text()),
        optional("ThongTinKhac", text()),
        required("Email", text()),
        optional("Fax", text()),
        required("SoDienThoai", text()),
        required("TrichYeuHoSo", text(1000)),
        required("NgayTiepNhan", dateOrEmpty()),
        required("NgayHenTra", dateOrEmpty()),
        required("TrangThaiHoSo", STATUS),
        optional("NgayTra", dateOrEmpty()),
        optional("ThongTinTra", text()),
        required("HinhThuc", FLAG),
        optional("NgayKetThucXuLy", dateOrEmpty()),
        required("DonViXuLy", nonEmptyText()),
        optional("GhiChu", text()),
        since2025("NoiNopHoSo", oneOf("1", "2")),
        since2025("HoSoCoThanhPhanSoHoa", FLAG),
        since2025("TaiKhoanDuocXacThucVoiVNeID", FLAG),
        since2025("DuocThanhToanTrucTuyen", oneOf("0", "1", "3")),
        since2025("NgayTuChoi", dateOrEmpty()),
        since2025("NgayNopHoSo", dateOrEmpty()),
        since2025("DinhDanhCHS", arrayOf(DossierCheck::identity)),
        since2025("DSKetNoiCSDL", arrayOf(ObjectCheck.of(required("MaCSDL", nonEmptyText())))),
        required("TaiLieuNop", arrayOf(submittedDocument())),
        required("DanhSachLePhi", arrayOf(fee())),
        required("DanhSachTepDinhKemKhac", arrayOf(otherPaper())),
        required("DanhSachHoSoBoSung", arrayOf(supplement())),
        required("DanhSachGiayToKetQua", arrayOf(resultPaper())));
  }

  /** That a file which is taken out needs no link is assumed. */
  private Check submittedDocument() {
    ObjectCheck kept = submittedDocument(link());
    ObjectCheck deleted = submittedDocument(Check.linkOrEmpty());
    return (path, value) ->
        (value.path("IsDeleted").asText().equals("True") ? deleted : kept).check(path, value);
  }

  private ObjectCheck submittedDocument(Check link) {
    return ObjectCheck.of(
        required("TepDinhKemId", text()),
        required("TenTepDinhKem", text(4000)),
        required("IsDeleted", oneOf("True", "False")),
        required("MaThanhPhanHoSo", text()),
        required("DuongDanTaiTepTin", link),
        since2025("DuocSoHoa", FLAG),
        since2025("DuocTaiSuDung", oneOf("0", "1", "2")),
        since2025("DuocLayTuKhoDMQG", FLAG),
        since2025("MaKetQuaThayThe", text()));
  }

  private static ObjectCheck fee() {
    return ObjectCheck.of(
        required("TenPhiLePhi", text()),
        required("MaPhiLePhi", text()),
        required("HinhThucThu", text()),
        required("Gia", text()),
        required("LoaiPhiLePhi", text()));
  }

  private static ObjectCheck otherPaper() {
    return ObjectCheck.of(
        required("TenGiayTo", text(2000)),
        required("SoLuong", integer()),
        required("LoaiGiayTo", integer()));
  }

  private static ObjectCheck supplement() {
    return ObjectCheck.of(
        required("HoSoBoSungId", integer()),
        required("NguoiYeuCauBoSung", text()),
        required("NoiDungBoSung", text()),
        required("NgayBoSung", dateOrEmpty()),
        required("NguoiTiepNhanBoSung", text()),
        required("ThongTinTiepNhan", text()),
        required("NgayTiepNhanBoSung", dateOrEmpty()),
        required("TrangThaiBoSung", text()),
        required("DanhSachGiayToBoSung", arrayOf(anyObject())),
        required("DanhSachLePhiBoSung", arrayOf(anyObject())),
        required("NgayHenTraTruoc", dateOrEmpty()),
        required("NgayHenTraMoi", dateOrEmpty()));
  }

  private ObjectCheck resultPaper() {
    return ObjectCheck.of(
        required("TenGiayTo", text(2000)),
        required("MaThanhPhanHoSo", text()),
        required("GiayToId", text()),
        required("DuongDanTepTinKetQua", link()),
        since2025("MaGiayToKetQua", text()));
  }

  /** Kind 1 is a 12-digit personal number, kind 2 a 9-digit identity card. */
  private static void identity(String path, JsonNode value) {
    ObjectCheck.of(required("LoaiDinhDanh", oneOf("1", "2")), required("SoDinhDanh", text()))
        .check(path, value);
    int digits = value.get("LoaiDinhDanh").textValue().equals("1") ? 12 : 9;
    Check.textThat(number -> number.matches("\\d{" + digits + "}"), "phải có " + digits + " chữ số")
        .check(path + ".SoDinhDanh", value.get("SoDinhDanh"));
  }

  private ObjectCheck.Field since2025(String name, Check check) {
    return new ObjectCheck.Field(name, form2025, check);
  }
}
