package vn.hoso.simulator.portal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the portal sends to an agency. Only the fields of {@code addtthcKhuyenMai} are known; those
 * of the other messages are assumed. All people are invented. Immutable and thread-safe.
 *
 * @param service behind {@code …/forward/}
 * @param contentType of HTTP
 * @param body made anew for each delivery, always the same
 */
public record InboundMessage(String service, String contentType, Supplier<InputStream> body) {

  private static final String JSON = "application/json; charset=utf-8";

  /** A multiple of three, so that its base64 can be repeated. */
  private static final int BLOCK = 3 * 1024;

  /** A dossier, with fields of those that agencies send to the portal. */
  public static InboundMessage dossier(String number) {
    return json(
        "nhanhsdvcqg",
        """
        {"MaHoSo":"%s","MaTTHC":"1.004964","TenTTHC":"Đăng ký khai sinh","ChuHoSo":"Nguyễn Thị \
        Khánh Huyền","LoaiDoiTuong":"1","SoDienThoai":"0905000123","NgayTiepNhan":"20261124080000",\
        "TaiLieuNop":[{"TenTepDinhKem":"Giấy chứng sinh.pdf","DuongDanTaiTepTin":\
        "https://dichvucong.gov.vn/tai/8f1b"}]}"""
            .formatted(number));
  }

  /** A notice of land tax (thông báo thuế đất). */
  public static InboundMessage landTaxNotice(String number) {
    return json(
        "nhantbthuedvcqg",
        """
        {"MaHoSo":"%s","SoThongBao":"TB-142/2026","NguoiNopThue":"Trần Quốc Đạt","SoTien":"1250000"}"""
            .formatted(number));
  }

  /** A search. */
  public static InboundMessage search(String number) {
    return json("search/call", "{\"MaHoSo\":\"%s\"}".formatted(number));
  }

  /**
   * A notice of a promotion with a form and one attachment.
   *
   * @param attachmentBytes size of the attachment, rounded up to 3 KiB
   */
  public static InboundMessage promotion(String number, long attachmentBytes) {
    String before =
        """
        {"MaSoThue":"4000123456","MaHoSo":"%s","MaTTHC":"2.000033","SoVanBan":"15/TB-KM",\
        "NgayNopHoSo":"20261124093000","TenThuongNhan":"Công ty TNHH Thương mại Đại Lộc",\
        "DiaChiDoanhNghiep":{"MaTinh":"48","MaHuyen":"","MaXa":"20536","DiaChiChiTiet":\
        "12 Hùng Vương"},"DienThoai":"02353000111","Fax":"","Email":"lienhe@dailoc.example",\
        "NguoiLienHe":"Phạm Văn Đức","TenChuongTrinh":"Khuyến mại Tết Đinh Mùi",\
        "TenTepDonDangKy":"Đơn đăng ký.pdf","TepDonDangKy":"%s",\
        "TaiLieuNop":[{"TenTepDinhKem":"Thể lệ chương trình.pdf","Base64":\""""
            .formatted(number, Base64.getEncoder().encodeToString(block()));
    long blocks = (attachmentBytes + BLOCK - 1) / BLOCK;
    return new InboundMessage(
        "addtthcKhuyenMai",
        JSON,
        () ->
            joined(
                bytes(before),
                new Repeated(Base64.getEncoder().encode(block()), blocks),
                bytes("\"}]}")));
  }

  /** JSON that ends too early. */
  public static InboundMessage truncated(String service) {
    return json(service, "{\"MaHoSo\":\"H17.99-261124-0001\",\"ChuHoSo\":\"Nguyễn");
  }

  /** JSON of one long text. */
  public static InboundMessage oversized(String service, long bytes) {
    return new InboundMessage(
        service,
        JSON,
        () -> joined(bytes("{\"GhiChu\":\""), new Repeated(new byte[] {'a'}, bytes), bytes("\"}")));
  }

  /** Any text. */
  public static InboundMessage json(String service, String body) {
    return new InboundMessage(service, JSON, () -> bytes(body));
  }

  /** The same with another content type. */
  public InboundMessage as(String otherContentType) {
    return new InboundMessage(service, otherContentType, body);
  }

  private static byte[] block() {
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) ' ');
    byte[] head = "%PDF-1.7\n% Tài liệu thử\n".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, block, 0, head.length);
    return block;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream joined(InputStream... parts) {
    return new SequenceInputStream(Collections.enumeration(List.of(parts)));
  }

  /** The same bytes over and over, without holding them. */
  private static final class Repeated extends InputStream {

    private final byte[] block;
    private final long length;
    private long position;

    Repeated(byte[] block, long times) {
      this.block = block;
      this.length = block.length * times;
    }

    @Override
    public int read() {
      return position == length ? -1 : block[(int) (position++ % block.length)];
    }

    @Override
    public int read(byte[] buffer, int offset, int count) {
      if (position == length) {
        return -1;
      }
      int from = (int) (position % block.length);
      int read = (int) Math.min(Math.min(count, block.length - from), length - position);
      System.arraycopy(block, from, buffer, offset, read);
      position += read;
      return read;
    }
  }
}
