package vn.hoso.simulator.population;

import java.util.List;
import java.util.Map;

/** Who is in the database from the beginning; all invented. */
final class People {

  private People() {}

  static List<StoredCitizen> all() {
    return List.of(
        new StoredCitizen(
                "048190000123", "201234567", "NGUYỄN THỊ HOÀI THƯƠNG", "19900308", Map.of())
            .with("GioiTinh", "2")
            .with("DanToc", "01")
            .with("TonGiao", "00")
            .with("TinhTrangHonNhan", "2")
            .with("NhomMau", "03")
            .with("NoiDangKyKhaiSinh/MaTinhThanh", "48")
            .with("NoiDangKyKhaiSinh/MaQuanHuyen", "497")
            .with("NoiDangKyKhaiSinh/MaPhuongXa", "20293")
            .with("NoiDangKyKhaiSinh/QuocGia", "VN")
            .with("QuocTich", "VN")
            .with("QueQuan/MaTinhThanh", "49")
            .with("QueQuan/MaQuanHuyen", "517")
            .with("QueQuan/MaPhuongXa", "20965")
            .with("QueQuan/ChiTiet", "Thôn Tịch Tây")
            .with("QueQuan/QuocGia", "VN")
            .with("ThuongTru/MaTinhThanh", "48")
            .with("ThuongTru/MaPhuongXa", "20965")
            .with("ThuongTru/ChiTiet", "Số 12 đường Phạm Văn Đồng, khối phố 3 & 4")
            .with("ThuongTru/QuocGia", "VN")
            .with("NoiOHienTai/MaTinhThanh", "48")
            .with("NoiOHienTai/MaPhuongXa", "20242")
            .with("NoiOHienTai/ChiTiet", "K45/7 đường Trần Cao Vân")
            .with("NoiOHienTai/QuocGia", "VN")
            .with("Cha/HoVaTen", "NGUYỄN ĐÌNH QUỲNH")
            .with("Cha/QuocTich", "VN")
            .with("Cha/SoDinhDanh", "049062001234")
            .with("Me/HoVaTen", "HUỲNH THỊ ÁNH TUYẾT")
            .with("Me/QuocTich", "VN")
            .with("Me/SoCMND", "200765432")
            .with("VoChong/HoVaTen", "TRẦN QUỐC ĐẠT")
            .with("VoChong/QuocTich", "VN")
            .with("VoChong/SoDinhDanh", "048088004321")
            .with("ChuHo/QuanHe", "CH02")
            .with("ChuHo/SoDinhDanh", "048088004321")
            .with("ChuHo/HoVaTen", "TRẦN QUỐC ĐẠT")
            .with("SoSoHoKhau", "480123456"),
        new StoredCitizen("049045000777", "", "HỒ VĂN Ả", "1945", Map.of())
            .with("GioiTinh", "1")
            .with("DanToc", "19")
            .with("QueQuan/MaTinhThanh", "49")
            .with("QueQuan/QuocGia", "VN"),
        new StoredCitizen(
                "048318000456", "", "TÔN NỮ ÁI ĐỨC QUỲNH NHƯ NGUYỆT", "20180115", Map.of())
            .with("GioiTinh", "2")
            .with("NguoiDaiDien/HoVaTen", "TÔN THẤT ĐỊNH")
            .with("NguoiDaiDien/QuocTich", "VN")
            .with("NguoiDaiDien/SoDinhDanh", "048085009876"));
  }
}
