package vn.hoso.portal;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.hoso.dossier.Applicant;
import vn.hoso.dossier.ApplicantKind;
import vn.hoso.dossier.Attachment;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierBuilder;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.Fee;
import vn.hoso.dossier.IdentityDocument;
import vn.hoso.dossier.OnlinePayment;
import vn.hoso.dossier.OtherPaper;
import vn.hoso.dossier.ProcedureReference;
import vn.hoso.dossier.ProgressStep;
import vn.hoso.dossier.ResultPaper;
import vn.hoso.dossier.ReturnMethod;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.dossier.SubmissionPlace;
import vn.hoso.dossier.SupplementRequest;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.ProcedureCode;

/** A dossier of invented people in which every field is filled, and steps of its progress. */
public final class PortalSamples {

  public static final DossierNumber NUMBER = DossierNumber.of("H17.99-261124-0001");
  public static final ProcedureCode PROCEDURE = ProcedureCode.of("1.001193");
  public static final String NAME = "Huỳnh Thị Bích Phượng";
  public static final String CHILD = "Đoàn Ngọc Quỳnh Giao";
  public static final String ID = "049190001234";
  public static final String PHONE = "0905123456";
  public static final String FAX = "02353871234";
  public static final String EMAIL = "phuong.huynh@example.vn";
  public static final String ADDRESS = "tổ 5, thôn Đông Yên, xã Núi Thành";
  public static final String TECHNICAL_ID = "a8f1c0de-77";
  public static final String OFFICIAL = "Trần Văn Đức";

  private PortalSamples() {}

  public static Dossier dossier() {
    return builder().build();
  }

  /** The same, as the number so and so of its day. */
  public static Dossier numbered(int sequence) {
    return builder().number(DossierNumber.of(NUMBER.agency(), NUMBER.date(), sequence)).build();
  }

  public static DossierBuilder builder() {
    return Dossier.builder()
        .number(NUMBER)
        .receiptNumber("BN-2026-000481")
        .procedure(
            ProcedureReference.of(PROCEDURE, "Thủ tục đăng ký khai sinh", "G15-TP01", "Hộ tịch"))
        .applicant(applicant())
        .summary("Đăng ký khai sinh cho cháu " + CHILD)
        .otherInformation("Thường trú tại " + ADDRESS)
        .status(DossierStatus.RETURNED)
        .submittedAt(at(24, 7, 45))
        .receivedAt(at(24, 8, 0))
        .dueAt(at(27, 17, 0))
        .completedAt(at(26, 15, 30))
        .returnedAt(at(27, 9, 5))
        .refusedAt(at(24, 7, 50))
        .returnMethod(ReturnMethod.BY_POST)
        .returnNote("Gửi bưu điện về " + ADDRESS)
        .handlingUnit("UBND xã Núi Thành")
        .note("Người nhận: " + NAME)
        .channel(SubmissionChannel.ONLINE)
        .place(SubmissionPlace.AGENCY)
        .digitised(true)
        .verifiedByVneid(true)
        .onlinePayment(OnlinePayment.PAID)
        .connectedDatabases(List.of("7", "12"))
        .attachments(List.of(attachment()))
        .fees(List.of(fee()))
        .otherPapers(List.of(OtherPaper.of("Ảnh chụp giấy chứng sinh", 2, 1)))
        .supplementRequests(List.of(supplementRequest()))
        .results(
            List.of(
                ResultPaper.of("9", "giay-khai-sinh.pdf", link("ket-qua/9"))
                    .withComponentCode("G15-KS-09")
                    .withResultCode("KQ.G15.000001")));
  }

  /** So many steps, a minute apart, whose actions say their order. */
  public static List<ProgressStep> steps(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(order -> step(order, OFFICIAL)).toList();
  }

  /** A step of this official. */
  public static ProgressStep step(String handler) {
    return step(1, handler);
  }

  private static ProgressStep step(int order, String handler) {
    return ProgressStep.builder()
        .status(DossierStatus.PROCESSING)
        .handler(handler)
        .position("Công chức tư pháp - hộ tịch")
        .department("Trung tâm Phục vụ hành chính công")
        .at(at(24, 9, 0).plusSeconds(60L * order))
        .action("Bước " + order + " của hồ sơ " + NAME)
        .startedAt(at(24, 8, 30))
        .dueAt(at(26, 17, 0))
        .build();
  }

  private static Applicant applicant() {
    return Applicant.builder(ApplicantKind.PERSON)
        .name(NAME)
        .identityDocuments(List.of(IdentityDocument.of(PersonalId.of(ID))))
        .technicalId(TECHNICAL_ID)
        .phone(PHONE)
        .email(EMAIL)
        .fax(FAX)
        .build();
  }

  private static Attachment attachment() {
    return Attachment.builder()
        .id("1")
        .name("to-khai-khai-sinh.pdf")
        .link(link("tep/1?token=b7e1"))
        .componentCode("G15-KS-01")
        .digitised(true)
        .reuse("2")
        .fromResultStore(true)
        .substitutedResultCode("KQ.G15.000007")
        .build();
  }

  private static Fee fee() {
    return Fee.of("Lệ phí hộ tịch", 8000).withCode("LP-HT-001").withKind("2").withCollection("1");
  }

  private static SupplementRequest supplementRequest() {
    return SupplementRequest.builder()
        .id(7)
        .requester(OFFICIAL)
        .content("Bổ sung giấy xác nhận cư trú tại " + ADDRESS)
        .requestedAt(at(24, 10, 0))
        .receiver("Võ Thị Kim Liên")
        .receiptNote("Đủ giấy tờ")
        .receivedAt(at(25, 8, 15))
        .status("1")
        .papers(List.of(OtherPaper.of("Giấy xác nhận cư trú", 1, 3)))
        .fees(List.of(fee()))
        .previousDueAt(at(26, 17, 0))
        .newDueAt(at(27, 17, 0))
        .build();
  }

  private static URI link(String path) {
    return URI.create("https://motcua.example.vn/" + path);
  }

  private static Instant at(int day, int hour, int minute) {
    return VietnamTime.instant(2026, 11, day, hour, minute);
  }
}
