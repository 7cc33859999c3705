package vn.hoso.internal.portal;

import java.util.Set;

/**
 * What of a portal's message may stand in a log: words that messages about requests are made of,
 * and names of fields. A syllable that is mostly a name has no place here.
 */
final class SafeWords {

  private static final Set<String> WORDS =
      Set.of(
          """
          bản bận báo bảo bắt bị bộ buộc các cấp cập cấu chậm chấp chỉ cho chờ chối chủ chưa \
          chuỗi có cơ còn công cũ của cung cùng cũng cứu đã dài dẫn dạng đang đăng danh đầu để \
          đệ đến đều địa dịch điện đính định do đó độ đối đổi đợi đơn đóng đồng dữ đủ dung dùng \
          đúng được đường ghi giá gian gián gửi hạn hay hãy hệ hẹn hết hiện hiệu hình hồ hỗ hoặc \
          hoạt hơn hợp ít kèm kết khác khai khẩu khi khoá khóa khoảng không kiểm ký là lạ lại \
          làm lần lặp lấy lệ lên liệu lĩnh loại lỗi lớn lòng lưu lý mã mạng mảng mất mật máy mở \
          mới một mục năng này nếu ngắn ngày nghiệp ngoài người nhận nhập nhất nhật nhiều nhỏ \
          những nội nộp phải phạm phân phần phép phí phiên phương quá quả quan quản quyền ra \
          rỗng sách sai sẵn sau sẽ sơ số sử sửa tài tại tải tạm tạo tên tệp thái tham thành thao \
          thất thay thấy thể thêm theo thì thiếu thiểu thời thông thống thủ thử thức thực thuộc \
          tiến tiếp tìm tin tính tồn tổng tra trả trang trạng trên trị trợ trong trống trực \
          trùng trước trường truy truyền từ tự tục tượng và vào về vi việc với vụ vừa vực vui \
          vượt xác xoá xóa xử yêu yếu \
          access account already and api authentication bad be been cannot closed code \
          connection data denied does duplicate empty error exceeded exist exists expired failed \
          field for forbidden format found gateway has in incorrect internal invalid is limit \
          logged login long many message missing must no not null of on or out password \
          permission please processing record request required server service session success \
          system temporarily the this time timed timeout to token too type unauthorized \
          unavailable unknown user username value was with wrong"""
              .split(" "));

  private static final Set<String> FIELDS =
      Set.of(
          """
          session madonvi service isUpdating data error_code message result username password \
          maTTHC mahoso MaHoSo MaTTHC TenTTHC MaLinhVuc TenLinhVuc KenhThucHien SoBienNhan ChuHoSo \
          LoaiDoiTuong MaDoiTuong ThongTinKhac Email Fax SoDienThoai TrichYeuHoSo NgayTiepNhan \
          NgayHenTra TrangThaiHoSo NgayTra ThongTinTra HinhThuc NgayKetThucXuLy DonViXuLy GhiChu \
          NoiNopHoSo HoSoCoThanhPhanSoHoa TaiKhoanDuocXacThucVoiVNeID DuocThanhToanTrucTuyen \
          NgayTuChoi NgayNopHoSo DinhDanhCHS LoaiDinhDanh SoDinhDanh DSKetNoiCSDL MaCSDL \
          TaiLieuNop TepDinhKemId TenTepDinhKem IsDeleted MaThanhPhanHoSo DuongDanTaiTepTin \
          DuocSoHoa DuocTaiSuDung DuocLayTuKhoDMQG MaKetQuaThayThe DanhSachLePhi TenPhiLePhi \
          MaPhiLePhi HinhThucThu Gia LoaiPhiLePhi DanhSachTepDinhKemKhac TenGiayTo SoLuong \
          LoaiGiayTo DanhSachHoSoBoSung HoSoBoSungId NguoiYeuCauBoSung NoiDungBoSung NgayBoSung \
          NguoiTiepNhanBoSung ThongTinTiepNhan NgayTiepNhanBoSung TrangThaiBoSung \
          DanhSachGiayToBoSung DanhSachLePhiBoSung NgayHenTraTruoc NgayHenTraMoi \
          DanhSachGiayToKetQua GiayToId DuongDanTepTinKetQua MaGiayToKetQua NguoiXuLy ChucDanh \
          ThoiDiemXuLy PhongBanXuLy NoiDungXuLy TrangThai NgayBatDau NgayKetThucTheoQuyDinh \
          idQDCB cauhoiid provider mstorcmnd HOIDAPID NOIDUNG MADONVI TENDONVI NGUOITRALOI \
          CHUCVUNGUOITRALOI NGAYTRALOI NOIDUNGTRALOI \
          maDonVi module maHoSoLT maHoSoMCDT maDinhDanhHoSo ngayTiepNhan maTinh tenTinh \
          nguonDangKy toKhai loaiPhieu maMucDich CustomerCode ItemCode OrderNumber CODAmount"""
              .split(" "));

  private SafeWords() {}

  /** In lower case. */
  static boolean hasWord(String word) {
    return WORDS.contains(word);
  }

  static boolean hasField(String name) {
    return FIELDS.contains(name);
  }
}
