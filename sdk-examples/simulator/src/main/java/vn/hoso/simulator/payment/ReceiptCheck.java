package vn.hoso.simulator.payment;

import java.util.Arrays;

/** What {@code ThongTinBienLai} must look like. */
final class ReceiptCheck {

  private static final int LONGEST_PROCEDURE_NAME = 250;
  private static final String[] TEXTS = {
    "MaDichVu",
    "MaDVC",
    "TenDVC",
    "MaTTHC",
    "TenTTHC",
    "MaDonVi",
    "TenDonVi",
    "MaHoSo",
    "TKThuHuong",
    "MaNHThuHuong",
    "TenTKThuHuong",
    "MaLoaiHinhThuPhat",
    "TenLoaiHinhThuPhat",
    "MaCoQuanQD",
    "TenCoQuanQD",
    "KhoBac",
    "NgayQD",
    "SoQD",
    "ThoiGianViPham",
    "DiaDiemViPham",
    "TenNguoiViPham",
    "TaiKhoanThuNSNN",
    "NoiDungThanhToan",
    "HoTenNguoiNop",
    "SoCMNDNguoiNop",
    "DiaChiNguoiNop",
    "HuyenNguoiNop",
    "TinhNguoiNop"
  };

  private ReceiptCheck() {}

  static void check(Message receipt) {
    String[] names = Arrays.copyOf(TEXTS, TEXTS.length + 2);
    names[TEXTS.length] = "PhiLePhi";
    names[TEXTS.length + 1] = "DSKhoanNop";
    receipt.requireFields(names);
    for (String name : TEXTS) {
      String unused = receipt.text(name);
    }
    String unusedKind = receipt.text("MaDichVu", "[12]");
    if (receipt.text("TenTTHC").length() > LONGEST_PROCEDURE_NAME) {
      throw new Refusal("Trường TenTTHC dài quá 250 ký tự");
    }
    for (Message fee : receipt.objects("PhiLePhi")) {
      fee.requireFields("LoaiPhiLePhi", "MaPhiLePhi", "TenPhiLePhi", "SoTien");
      String unused = fee.text("SoTien", "\\d{1,15}");
    }
    for (Message item : receipt.objects("DSKhoanNop")) {
      item.requireFields("NoiDung", "SoTien");
      String unused = item.text("SoTien", "\\d{1,15}");
    }
  }
}
