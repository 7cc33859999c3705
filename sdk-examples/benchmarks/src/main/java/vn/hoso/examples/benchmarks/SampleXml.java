package vn.hoso.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A list of dossiers as software for public services exports them: flat, with few attributes. */
final class SampleXml {

  private SampleXml() {}

  /** Entries until it has about so many bytes. */
  static Path write(Path file, int bytes) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DanhSachHoSo>\n");
      int written = 0;
      for (int number = 1; written < bytes; number++) {
        String entry =
            """
              <HoSo id="hs%1$d">
                <MaHoSo>H17.99-260615-%1$04d</MaHoSo>
                <ThuTuc>Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội</ThuTuc>
                <NguoiNop>Nguyễn Văn Lành</NguoiNop>
                <DiaChi>thôn Phú Quý, xã Tam Xuân, thành phố Đà Nẵng</DiaChi>
                <GhiChu>Kèm theo trích lục khai tử, bản sao quyết định hưởng trợ cấp hằng tháng và
                  tờ khai có xác nhận của thôn; đã đối chiếu bản chính tại bộ phận một cửa, hẹn trả
                  kết quả trong ngày làm việc thứ ba kể từ ngày nhận đủ hồ sơ hợp lệ</GhiChu>
                <TrangThai ma="4">Đang xử lý</TrangThai>
              </HoSo>
            """
                .formatted(number);
        out.write(entry);
        written += entry.getBytes(StandardCharsets.UTF_8).length;
      }
      out.write("</DanhSachHoSo>\n");
    }
    return file;
  }
}
