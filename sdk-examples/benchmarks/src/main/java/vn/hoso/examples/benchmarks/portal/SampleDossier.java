package vn.hoso.examples.benchmarks.portal;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.hoso.dossier.Applicant;
import vn.hoso.dossier.ApplicantKind;
import vn.hoso.dossier.Attachment;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.Fee;
import vn.hoso.dossier.IdentityDocument;
import vn.hoso.dossier.OnlinePayment;
import vn.hoso.dossier.ProcedureReference;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.dossier.SubmissionPlace;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.ProcedureCode;

/** A dossier of an invented citizen with 20 attachments, about 8 KB as the portal takes it. */
final class SampleDossier {

  private static final int ATTACHMENTS = 20;
  private static final Instant RECEIVED = VietnamTime.instant(2026, 11, 24, 8, 0);

  private SampleDossier() {}

  static Dossier create() {
    return Dossier.builder()
        .number(DossierNumber.of("H17.99-261124-0001"))
        .receiptNumber("BN-2026-000481")
        .procedure(
            ProcedureReference.of(
                ProcedureCode.of("1.013225"),
                "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ",
                "G17-XD03",
                "Hoạt động xây dựng"))
        .applicant(
            Applicant.builder(ApplicantKind.PERSON)
                .name("Huỳnh Thị Bích Phượng")
                .identityDocuments(List.of(IdentityDocument.of(PersonalId.of("049190001234"))))
                .phone("0905123456")
                .email("phuong.huynh@example.vn")
                .build())
        .summary("Đề nghị cấp giấy phép xây dựng nhà ở riêng lẻ tại thôn Đông Yên, xã Núi Thành")
        .status(DossierStatus.PROCESSING)
        .submittedAt(RECEIVED.minusSeconds(900))
        .receivedAt(RECEIVED)
        .dueAt(RECEIVED.plusSeconds(10 * 86_400L))
        .handlingUnit("Phòng Kinh tế, Ủy ban nhân dân xã Núi Thành")
        .channel(SubmissionChannel.ONLINE)
        .place(SubmissionPlace.AGENCY)
        .digitised(true)
        .verifiedByVneid(true)
        .onlinePayment(OnlinePayment.PAID)
        .attachments(
            IntStream.rangeClosed(1, ATTACHMENTS).mapToObj(SampleDossier::attachment).toList())
        .fees(List.of(Fee.of("Lệ phí cấp giấy phép xây dựng", 75_000).withCode("LP-XD-001")))
        .build();
  }

  private static Attachment attachment(int order) {
    return Attachment.builder()
        .id(String.valueOf(order))
        .name("Bản vẽ thiết kế xây dựng, tờ số " + order + ".pdf")
        .link(
            URI.create(
                "https://motcua.example.vn/ho-so/H17.99-261124-0001/tep/%d?token=b7e1c90f44d2"
                    .formatted(order)))
        .componentCode("G17-XD03-%02d".formatted(order))
        .digitised(true)
        .build();
  }
}
