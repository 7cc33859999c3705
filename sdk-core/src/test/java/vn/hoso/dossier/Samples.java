package vn.hoso.dossier;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.ProcedureCode;

/** A dossier of an invented citizen, complete but for what a test is about. */
final class Samples {

  static final String NAME = "Nguyễn Thị Hồng Nhung";
  static final String ID = "049190001234";
  static final String PHONE = "0905123456";
  static final String EMAIL = "nhung.nguyen@example.vn";
  static final String FAX = "02353871234";
  static final String ADDRESS = "thôn Đông Yên, xã Núi Thành";
  static final String TECHNICAL_ID = "a8f1c0de-77";
  static final URI LINK = URI.create("https://motcua.example.vn/tep/to-khai.pdf?token=b7e1");
  static final Instant RECEIVED = VietnamTime.instant(2026, 11, 24, 8, 0);
  static final Instant DUE = VietnamTime.instant(2026, 11, 27, 17, 0);

  private Samples() {}

  static DossierBuilder dossier() {
    return Dossier.builder()
        .number(DossierNumber.of("H17.99-261124-0001"))
        .procedure(
            ProcedureReference.of(
                ProcedureCode.of("1.004884"), "Đăng ký lại khai sinh", "G15-TP01", "Hộ tịch"))
        .applicant(applicant())
        .summary("Đăng ký lại khai sinh cho bà " + NAME)
        .status(DossierStatus.ACCEPTED)
        .receivedAt(RECEIVED)
        .dueAt(DUE)
        .handlingUnit("UBND xã Núi Thành");
  }

  static Applicant applicant() {
    return Applicant.builder(ApplicantKind.PERSON)
        .name(NAME)
        .identityDocuments(List.of(IdentityDocument.of(PersonalId.of(ID))))
        .technicalId(TECHNICAL_ID)
        .phone(PHONE)
        .email(EMAIL)
        .fax(FAX)
        .build();
  }

  static Attachment attachment() {
    return Attachment.builder().id("1").name("to-khai-" + NAME + ".pdf").link(LINK).build();
  }

  static SupplementRequest supplementRequest() {
    return SupplementRequest.builder()
        .id(7)
        .requester("Trần Văn Đức")
        .content("Bổ sung giấy xác nhận cư trú tại " + ADDRESS)
        .requestedAt(RECEIVED)
        .papers(List.of(OtherPaper.of("Giấy xác nhận của " + NAME, 1, 1)))
        .build();
  }

  static ProgressStep progressStep() {
    return ProgressStep.builder()
        .status(DossierStatus.ACCEPTED)
        .handler("Trần Văn Đức")
        .at(RECEIVED)
        .action("Tiếp nhận hồ sơ của " + NAME)
        .build();
  }
}
