package vn.hoso.examples.invitation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.edxml.Business;
import vn.hoso.edxml.BusinessType;
import vn.hoso.edxml.DocumentCode;
import vn.hoso.edxml.DocumentType;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.OtherInfo;
import vn.hoso.edxml.Priority;
import vn.hoso.edxml.Signer;
import vn.hoso.edxml.TraceHop;

/**
 * Who invites whom to what: Núi Thành in December 2022, when there were districts. People, codes
 * and addresses are invented.
 */
final class Story {

  static final Organization DISTRICT =
      Organization.builder()
          .id("H47.15")
          .inCharge("Ủy ban nhân dân tỉnh Quảng Nam")
          .name("Ủy ban nhân dân huyện Núi Thành")
          .address("Thị trấn Núi Thành, huyện Núi Thành, tỉnh Quảng Nam")
          .email("H47.15@example.vn")
          .build();

  static final Meeting MEETING =
      new Meeting(
          "hoi-nghi-chuyen-doi-so-2022.H47.15@example.vn",
          "Hội nghị trực tuyến tổng kết công tác chuyển đổi số năm 2022 và triển khai nhiệm vụ năm"
              + " 2023",
          LocalDateTime.of(2022, 12, 9, 8, 0).atZone(VietnamTime.ZONE),
          LocalDateTime.of(2022, 12, 9, 11, 0).atZone(VietnamTime.ZONE),
          "Điểm cầu chính: Hội trường UBND huyện Núi Thành",
          """
          1. Báo cáo kết quả chuyển đổi số năm 2022 của huyện.
          2. Tham luận của các xã, thị trấn.
          3. Ý kiến của Bộ Thông tin và Truyền thông, Văn phòng UBND tỉnh.
          4. Kết luận của Chủ tịch UBND huyện.
          Các điểm cầu kiểm tra đường truyền lúc 07:30.\
          """);

  private static final LocalDate PROMULGATED = LocalDate.of(2022, 12, 5);
  private static final LocalDate DUE = LocalDate.of(2022, 12, 7);
  private static final Signer SIGNER =
      new Signer("TM. ỦY BAN NHÂN DÂN", "Chủ tịch", "Trần Thị Mỹ Hạnh");

  private Story() {}

  /** A clock that runs like another, and shows the morning of the letter's day. */
  static Clock clock(Clock real) {
    Instant morning = VietnamTime.instant(2022, 12, 5, 8, 0);
    return Clock.offset(real, Duration.between(real.instant(), morning));
  }

  static EdxmlDocument invitation(List<Point> points, Instant now) {
    return EdxmlDocument.builder()
        .from(DISTRICT)
        .to(points.stream().map(Point::organization).toList())
        .documentId("H47.15,2022/12/05,128/GM-UBND")
        .code(DocumentCode.of("128", "GM-UBND"))
        .place("Núi Thành")
        .promulgated(PROMULGATED)
        .type(new DocumentType("", "", "Giấy mời"))
        .subject("Mời dự " + MEETING.title())
        .content(
            "Kính mời lãnh đạo cơ quan dự họp tại điểm cầu của cơ quan, bắt đầu lúc "
                + MEETING.startInWords()
                + ".")
        .signer(SIGNER)
        .due(DUE)
        .otherInfo(
            OtherInfo.builder()
                .priority(Priority.URGENT)
                .appendixes(List.of("Lịch họp điện tử (iCalendar)"))
                .build())
        .places(List.of("Như trên", "TT HĐND huyện", "Lưu: VT, VP"))
        .trace(List.of(TraceHop.of(DISTRICT.id(), now)))
        .business(Business.builder(BusinessType.NEW, "Văn bản điện tử mới").build())
        .build();
  }

  /** The letter as text (Nghị định 30/2020/NĐ-CP Phụ lục III, mẫu 1.8). */
  static void writeLetter(Path file) throws IOException {
    Files.writeString(
        file,
        """
        ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        HUYỆN NÚI THÀNH                    Độc lập - Tự do - Hạnh phúc

        Số: 128/GM-UBND                Núi Thành, ngày 05 tháng 12 năm 2022

                                     GIẤY MỜI
                           Dự hội nghị trực tuyến

        Ủy ban nhân dân huyện Núi Thành trân trọng kính mời lãnh đạo quý cơ quan dự:
        %s.

        Bắt đầu: %s.
        Địa điểm: tại điểm cầu của cơ quan. %s.

        Nội dung:
        %s

        Đề nghị trả lời qua trục liên thông văn bản trước ngày 07/12/2022. Lịch họp điện tử
        kèm theo giấy mời này./.

        Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN
        - Như trên;                                      CHỦ TỊCH
        - TT HĐND huyện;
        - Lưu: VT, VP.                               Trần Thị Mỹ Hạnh
        """
            .formatted(
                MEETING.title(), MEETING.startInWords(), MEETING.place(), MEETING.description()));
  }
}
