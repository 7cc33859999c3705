package vn.hoso.examples.submit;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.hoso.dossier.Applicant;
import vn.hoso.dossier.ApplicantKind;
import vn.hoso.dossier.Attachment;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.IdentityDocument;
import vn.hoso.dossier.OnlinePayment;
import vn.hoso.dossier.OtherPaper;
import vn.hoso.dossier.ProcedureReference;
import vn.hoso.dossier.ProgressStep;
import vn.hoso.dossier.ResultPaper;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.dossier.SubmissionPlace;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.ProcedureCode;

/**
 * The data of the example: a citizen of Tam Xuân, one of the communes of Núi Thành, has asked for
 * the costs of a funeral, and the commune has decided. People, numbers and addresses are invented.
 */
final class Story {

  static final AgencyCode AGENCY = AgencyCode.of("H17.99");
  static final String COMMUNE = "Ủy ban nhân dân xã Tam Xuân";
  static final String CHAIRWOMAN = "Nguyễn Thị Hồng Nhung";
  static final String TITLE = "Chủ tịch UBND xã Tam Xuân";

  private static final String ONE_STOP_SHOP = "Trung tâm Phục vụ hành chính công xã";
  private static final String CLERK = "Trần Thị Mỹ Lệ";
  private static final URI FILES = URI.create("https://motcua.tamxuan.example.vn/tep/");

  private final Instant now;
  private final Instant receivedAt;
  private final DossierNumber number;

  Story(Instant now) {
    this.now = now;
    LocalDate today = VietnamTime.local(now).toLocalDate();
    LocalDate day = workingDayBefore(today);
    this.receivedAt = VietnamTime.instant(day.atTime(8, 15));
    this.number = DossierNumber.firstOf(AGENCY, day);
  }

  DossierNumber number() {
    return number;
  }

  /** The decision, dated today. */
  SampleDecision decision() {
    return new SampleDecision(number, VietnamTime.local(now).toLocalDate());
  }

  /** The dossier as the one-stop shop keeps it, with what was signed as its results. */
  Dossier dossier(List<Path> signed) {
    return Dossier.builder()
        .number(number)
        .procedure(
            ProcedureReference.of(
                ProcedureCode.of("1.001731"),
                "Thủ tục hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
                "G09-LD04",
                "Bảo trợ xã hội"))
        .applicant(
            Applicant.builder(ApplicantKind.PERSON)
                .name("Nguyễn Văn Lành")
                .identityDocuments(List.of(IdentityDocument.of(PersonalId.of("049068001234"))))
                .phone("0905000111")
                .build())
        .summary("Đề nghị hỗ trợ chi phí mai táng cho cụ Huỳnh Thị Bốn, thôn Phú Quý")
        .status(DossierStatus.ACCEPTED)
        .submittedAt(receivedAt.minus(Duration.ofMinutes(40)))
        .receivedAt(receivedAt)
        .dueAt(VietnamTime.instant(number.date().plusDays(7).atTime(17, 0)))
        .handlingUnit(COMMUNE)
        .channel(SubmissionChannel.ONLINE)
        .place(SubmissionPlace.AGENCY)
        .verifiedByVneid(true)
        .onlinePayment(OnlinePayment.NOT_PAID)
        .digitised(true)
        .attachments(
            List.of(
                attachment("1", "to-khai-de-nghi-ho-tro-mai-tang.pdf"),
                attachment("2", "trich-luc-khai-tu.pdf")))
        .otherPapers(List.of(OtherPaper.of("Bản sao quyết định hưởng trợ cấp xã hội", 1, 1)))
        .results(
            IntStream.range(0, signed.size())
                .mapToObj(i -> result("KQ" + (i + 1), signed.get(i)))
                .toList())
        .build();
  }

  /** What was done with the dossier, in order, until the decision was signed. */
  List<ProgressStep> progress() {
    return List.of(
        step(DossierStatus.ACCEPTED, receivedAt, CLERK, "Công chức một cửa", ONE_STOP_SHOP)
            .action("Tiếp nhận hồ sơ")
            .build(),
        step(
                DossierStatus.PROCESSING,
                receivedAt.plus(Duration.ofMinutes(105)),
                "Võ Văn Tiến",
                "Chuyên viên",
                "Phòng Văn hóa - Xã hội")
            .action("Thẩm định hồ sơ, dự thảo quyết định")
            .build(),
        step(DossierStatus.PROCESSING, now, CHAIRWOMAN, "Chủ tịch", COMMUNE)
            .action("Ký số quyết định hỗ trợ chi phí mai táng")
            .build(),
        step(DossierStatus.PROCESSED, now, CLERK, "Công chức một cửa", ONE_STOP_SHOP)
            .action("Kết thúc xử lý hồ sơ")
            .build());
  }

  private static ProgressStep.Builder step(
      DossierStatus status, Instant at, String handler, String position, String department) {
    return ProgressStep.builder()
        .status(status)
        .at(at)
        .handler(handler)
        .position(position)
        .department(department);
  }

  private static Attachment attachment(String id, String name) {
    return Attachment.builder().id(id).name(name).link(FILES.resolve(id)).digitised(true).build();
  }

  private static ResultPaper result(String id, Path signed) {
    return ResultPaper.of(id, signed.getFileName().toString(), FILES.resolve(id));
  }

  private static LocalDate workingDayBefore(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (before.getDayOfWeek() == DayOfWeek.SATURDAY
        || before.getDayOfWeek() == DayOfWeek.SUNDAY) {
      before = before.minusDays(1);
    }
    return before;
  }
}
