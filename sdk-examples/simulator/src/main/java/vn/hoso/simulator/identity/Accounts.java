package vn.hoso.simulator.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who can sign in; by default one account of each kind. Thread-safe. */
final class Accounts {

  private final Map<String, Account> byId = new LinkedHashMap<>();

  Accounts() {
    List.of(citizen(), enterprise(), cooperative(), electronicIdentity()).forEach(this::put);
  }

  synchronized void put(Account account) {
    byId.put(account.id(), account);
  }

  synchronized Optional<Account> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized Collection<Account> all() {
    return List.copyOf(byId.values());
  }

  /** With every claim that public material shows. */
  private static Account citizen() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", "nguyenthian");
    claims.put("LoaiTaiKhoan", "1");
    claims.put("HoVaTen", "Nguyễn Thị Ân");
    claims.put("SoCMND", "205123456");
    claims.put("SoDinhDanh", "049190001234");
    claims.put("HoChieu", "C1234567");
    claims.put("MaBHXH", "4920123456");
    claims.put("MaSoThue", "049190001234");
    claims.put("DiaChi", "Thôn Phú Quý, xã Núi Thành, thành phố Đà Nẵng");
    claims.put("ThuDienTu", "nguyenthian@example.vn");
    claims.put("SoDienThoai", "0905123456");
    claims.put("SoDienThoaiBan", "02353123456");
    claims.put("GioiTinh", 2);
    claims.put("DanToc", "Kinh");
    claims.put("TonGiao", "Không");
    claims.put("TinhTrangHonNhan", 2);
    claims.put("NhomMau", "O");
    claims.put("NgayThangNamSinh", "19900215");
    claims.put("NoiDangKyKhaiSinh", address("Tam Anh Nam"));
    claims.put("QueQuan", address("Tam Anh Nam"));
    claims.put("ThuongTru", address("Núi Thành"));
    claims.put("NoiOHienNay", "Tổ 5, khối phố 3, xã Núi Thành, thành phố Đà Nẵng");
    claims.put("QuocTich", "VN");
    claims.put("Cha", Map.of("HoVaTen", "Nguyễn Văn Bình", "QuocTich", "VN"));
    claims.put("Me", Map.of("HoVaTen", "Trần Thị Cúc", "QuocTich", "VN"));
    claims.put("VoChong", Map.of("HoVaTen", "Lê Quang Dũng", "QuocTich", "VN"));
    claims.put("NguoiDaiDien", "");
    claims.put("ChuHo", Map.of("HoVaTen", "Lê Quang Dũng", "QuanHe", "Chồng"));
    claims.put("TrangThai", "1");
    claims.put("TechID", "dvcqg-7f3b9a52");
    claims.put("loAs", "LoA1");
    return new Account("an", "Nguyễn Thị Ân (công dân)", claims);
  }

  private static Account enterprise() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", "4001234567");
    claims.put("LoaiTaiKhoan", 2);
    claims.put("MaSoDoanhNghiep", "4001234567");
    claims.put("MaSoThue", "4001234567");
    claims.put("TenDoanhNghiep", "Công ty TNHH Chế biến Thủy sản Kỳ Hà");
    claims.put("HoVaTen", "Phạm Hữu Đức");
    claims.put("SoDinhDanh", "049080005678");
    claims.put("DiaChi", "Khu công nghiệp Bắc Chu Lai, xã Núi Thành, thành phố Đà Nẵng");
    claims.put("ThuDienTu", "vanphong@kyha.example.vn");
    claims.put("TechID", "dvcqg-dn-11c2");
    claims.put("loAs", "LoA2");
    return new Account("ky-ha", "Công ty TNHH Chế biến Thủy sản Kỳ Hà (doanh nghiệp)", claims);
  }

  private static Account cooperative() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", "htx-tamhai");
    claims.put("LoaiTaiKhoan", "3");
    claims.put("TenDoanhNghiep", "Hợp tác xã Nông nghiệp Tam Hải");
    claims.put("MaSoThue", "4001234567-001");
    claims.put("TechID", "dvcqg-tc-90ab");
    return new Account("tam-hai", "Hợp tác xã Nông nghiệp Tam Hải (tổ chức)", claims);
  }

  /** As VNeID describes a citizen. */
  private static Account electronicIdentity() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", "b6c1e8de-8a5f-4f0e-9d2b-5f1f0b7b2c11");
    claims.put("LoaiTaiKhoan", 1);
    claims.put("SoDinhDanh", "049085007890");
    claims.put("HoVaTen", "Huỳnh Đức Ý");
    claims.put("NgayThangNamSinh", "1985");
    claims.put("TechID", "vneid-3d5e77");
    claims.put("loAs", "LoA2");
    claims.put("userProfileUri", "https://sso.example.vn/profile");
    claims.put("logoutUri", "https://sso.example.vn/logout");
    claims.put("IAL", 2);
    return new Account("y", "Huỳnh Đức Ý (VNeID)", claims);
  }

  private static Map<String, Object> address(String commune) {
    Map<String, Object> address = new LinkedHashMap<>();
    address.put("MaTinhThanh", "48");
    address.put("ChiTiet", "xã " + commune + ", thành phố Đà Nẵng");
    address.put("QuocGia", "VN");
    return address;
  }
}
