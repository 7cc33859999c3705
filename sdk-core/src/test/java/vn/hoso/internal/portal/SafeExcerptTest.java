package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeExcerptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hồ sơ đã tồn tại trên hệ thống",
        "Phiên làm việc không tồn tại hoặc đã hết hạn",
        "Tên đăng nhập hoặc mật khẩu không đúng",
        "Hồ sơ chưa được tiếp nhận",
        "Dữ liệu không hợp lệ: data[0].NgayTiepNhan phải để trống hoặc theo dạng",
        "data[12].TrichYeuHoSo không được dài quá 1000 ký tự",
        "data không được quá 10 mục",
        "Lỗi hệ thống (500), vui lòng thử lại sau.",
        "Session expired. Please login again"
      })
  void of_wordsOfMessages_areKept(String message) {
    assertThat(SafeExcerpt.of(message)).isEqualTo(message.replace(" again", " …"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hồ sơ của Huỳnh Thị Bích Phượng đã tồn tại     | Hồ sơ của … đã tồn tại
          Hồ sơ của huỳnh thị bích phượng đã tồn tại     | Hồ sơ của … đã tồn tại
          HỒ SƠ CỦA HUỲNH THỊ BÍCH PHƯỢNG ĐÃ TỒN TẠI     | ''
          Phượng đã tồn tại                              | … đã tồn tại
          Hồ Thành Công không có tài khoản               | … không có tài …
          HuynhThiBichPhuong không có quyền              | … không có quyền
          số 049190001234 không đúng                     | số … không đúng
          số 049 190 001 234 không đúng                  | số … không đúng
          điện thoại 0905 123 456 không đúng             | điện … không đúng
          điện thoại 0905.123.456 không đúng             | điện … không đúng
          Email phuong.huynh@example.vn sai              | Email … sai
          tại tổ 5, thôn Đông Yên, xã Núi Thành          | tại …
          tệp https://motcua.example.vn/tep/1?token=b7e1 | tệp …
          Hồ sơ H17.99-261124-0001 không hợp lệ          | Hồ sơ … không hợp lệ
          data[0].ChuHoSo=Nguyễn_Văn_An sai              | … sai
          ngày 01/02/1990, ngày 01-02-1990               | ngày … ngày …
          """)
  void of_whatMayNameACitizen_isMasked(String message, String expected) {
    assertThat(SafeExcerpt.of(message)).isEqualTo(expected);
  }

  @Test
  void of_longMessage_endsWithinTheLimit() {
    String excerpt = SafeExcerpt.of("không hợp lệ ".repeat(10_000));

    assertThat(excerpt).hasSizeBetween(190, Limits.EXCERPT_CHARACTERS).startsWith("không hợp lệ");
  }

  @Test
  void of_nothingToKeep_isEmpty() {
    assertThat(SafeExcerpt.of("")).isEmpty();
    assertThat(SafeExcerpt.of(" \n ")).isEmpty();
    assertThat(SafeExcerpt.of("!".repeat(5000) + "lỗi")).isEmpty();
  }
}
