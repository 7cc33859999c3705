package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests as the portal wants them, of invented people. */
final class Bodies {

  static final String NUMBER = "H17.99-261124-0001";

  private Bodies() {}

  static String login(String username, String password) {
    return PlainClient.JSON
        .createObjectNode()
        .put("username", username)
        .put("password", password)
        .toString();
  }

  static ObjectNode envelope(String service) {
    return PlainClient.JSON
        .createObjectNode()
        .put("session", "")
        .put("madonvi", "H17.99")
        .put("service", service);
  }

  static ObjectNode lookup(String number) {
    return envelope("TraCuuHoSo").put("mahoso", number);
  }

  static ObjectNode procedure(String code) {
    return envelope("LayThuTuc").put("maTTHC", code);
  }

  static ObjectNode insert(ObjectNode... dossiers) {
    return synchronize("False", dossiers);
  }

  static ObjectNode update(ObjectNode... dossiers) {
    return synchronize("True", dossiers);
  }

  private static ObjectNode synchronize(String updating, ObjectNode... dossiers) {
    ObjectNode request = envelope("DongBoHoSoMC").put("isUpdating", updating);
    ArrayNode data = request.putArray("data");
    for (ObjectNode dossier : dossiers) {
      data.add(dossier);
    }
    return request;
  }

  static ObjectNode progress(ObjectNode... steps) {
    ObjectNode request = envelope("CapNhatTienDoHoSoMC");
    ArrayNode data = request.putArray("data");
    for (ObjectNode step : steps) {
      data.add(step);
    }
    return request;
  }

  static ObjectNode step(String number, String status, String content) {
    return PlainClient.JSON
        .createObjectNode()
        .put("MaHoSo", number)
        .put("NguoiXuLy", "Nguyễn Thị Hồng Nhung")
        .put("ChucDanh", "Công chức tư pháp - hộ tịch")
        .put("ThoiDiemXuLy", "20261124093000")
        .put("PhongBanXuLy", "Bộ phận Một cửa")
        .put("NoiDungXuLy", content)
        .put("TrangThai", status)
        .put("NgayBatDau", "")
        .put("NgayKetThucTheoQuyDinh", "20261127170000");
  }

  static ObjectNode dossier(String number) {
    ObjectNode dossier = PlainClient.JSON.createObjectNode();
    dossier
        .put("MaHoSo", number)
        .put("MaTTHC", "1.001193.000.00.00.H17")
        .put("TenTTHC", "Thủ tục đăng ký khai sinh")
        .put("MaLinhVuc", "G15-TP01")
        .put("TenLinhVuc", "Hộ tịch")
        .put("KenhThucHien", "2")
        .put("SoBienNhan", "BN-0001")
        .put("ChuHoSo", "Trần Văn Phước")
        .put("LoaiDoiTuong", "1")
        .put("MaDoiTuong", "")
        .put("ThongTinKhac", "")
        .put("Email", "")
        .put("Fax", "")
        .put("SoDienThoai", "0900000000")
        .put("TrichYeuHoSo", "Đăng ký khai sinh cho cháu Trần Ngọc Bảo Hân")
        .put("NgayTiepNhan", "20261124080000")
        .put("NgayHenTra", "20261127170000")
        .put("TrangThaiHoSo", "2")
        .put("NgayTra", "")
        .put("ThongTinTra", "")
        .put("HinhThuc", "0")
        .put("NgayKetThucXuLy", "")
        .put("DonViXuLy", "UBND phường Hoà Khánh")
        .put("GhiChu", "")
        .put("NoiNopHoSo", "2")
        .put("HoSoCoThanhPhanSoHoa", "1")
        .put("TaiKhoanDuocXacThucVoiVNeID", "0")
        .put("DuocThanhToanTrucTuyen", "3")
        .put("NgayTuChoi", "")
        .put("NgayNopHoSo", "20261124080000");
    dossier
        .putArray("DinhDanhCHS")
        .addObject()
        .put("LoaiDinhDanh", "1")
        .put("SoDinhDanh", "048000000001");
    dossier.putArray("DSKetNoiCSDL").addObject().put("MaCSDL", "7");
    dossier
        .putArray("TaiLieuNop")
        .addObject()
        .put("TepDinhKemId", "1")
        .put("TenTepDinhKem", "to-khai-khai-sinh.pdf")
        .put("IsDeleted", "False")
        .put("MaThanhPhanHoSo", "G15-KS-01")
        .put("DuongDanTaiTepTin", "https://motcua.example.invalid/tep/1")
        .put("DuocSoHoa", "1")
        .put("DuocTaiSuDung", "0")
        .put("DuocLayTuKhoDMQG", "0")
        .put("MaKetQuaThayThe", "");
    dossier
        .putArray("DanhSachLePhi")
        .addObject()
        .put("TenPhiLePhi", "Lệ phí hộ tịch")
        .put("MaPhiLePhi", "LP-HT-001")
        .put("HinhThucThu", "1")
        .put("Gia", "8000")
        .put("LoaiPhiLePhi", "1");
    dossier
        .putArray("DanhSachTepDinhKemKhac")
        .addObject()
        .put("TenGiayTo", "Ảnh chụp giấy chứng sinh")
        .put("SoLuong", 2)
        .put("LoaiGiayTo", 1);
    ObjectNode supplement = dossier.putArray("DanhSachHoSoBoSung").addObject();
    supplement
        .put("HoSoBoSungId", 1)
        .put("NguoiYeuCauBoSung", "Lê Thị Mỹ Duyên")
        .put("NoiDungBoSung", "Bổ sung giấy chứng sinh")
        .put("NgayBoSung", "20261124100000")
        .put("NguoiTiepNhanBoSung", "")
        .put("ThongTinTiepNhan", "")
        .put("NgayTiepNhanBoSung", "")
        .put("TrangThaiBoSung", "0")
        .put("NgayHenTraTruoc", "20261127170000")
        .put("NgayHenTraMoi", "");
    supplement.putArray("DanhSachGiayToBoSung");
    supplement.putArray("DanhSachLePhiBoSung");
    dossier
        .putArray("DanhSachGiayToKetQua")
        .addObject()
        .put("TenGiayTo", "giay-khai-sinh.pdf")
        .put("MaThanhPhanHoSo", "")
        .put("GiayToId", "9")
        .put("DuongDanTepTinKetQua", "https://motcua.example.invalid/tep/9")
        .put("MaGiayToKetQua", "KQ.G15.000001");
    return dossier;
  }
}
