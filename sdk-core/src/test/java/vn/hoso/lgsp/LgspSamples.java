package vn.hoso.lgsp;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.lgsp.civilstatus.CivilStatusQuery;
import vn.hoso.lgsp.civilstatus.CivilStatusSubmission;
import vn.hoso.lgsp.judicial.JudicialRecordsApplication;
import vn.hoso.lgsp.post.PostOrder;
import vn.hoso.lgsp.post.PostParty;

/** What is sent to the services behind a gateway. All people are invented. */
final class LgspSamples {

  static final DossierNumber NUMBER = DossierNumber.of("H17.99-261124-0007");
  static final String CHILD = "Đoàn Ngọc Quỳnh Giao";
  static final String MOTHER = "Huỳnh Thị Bích Phượng";
  static final String ID = "049190001234";
  static final String PHONE = "0905123456";
  static final String EMAIL = "phuong.huynh@example.vn";
  static final String ADDRESS = "tổ 5, thôn Đông Yên, xã Núi Thành";
  static final Instant RECEIVED = Instant.parse("2026-11-24T01:30:00Z");

  private LgspSamples() {}

  static CivilStatusSubmission birth() {
    return birth(NUMBER);
  }

  static CivilStatusSubmission birth(DossierNumber number) {
    return CivilStatusSubmission.builder()
        .unit("20230")
        .module("KS")
        .dossier(number)
        .interlinkedDossier("G15-261124-000031")
        .receivedAt(RECEIVED)
        .declaration(Declaration.of(birthFields()))
        .build();
  }

  static Map<String, Object> birthFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("nksHoTen", CHILD);
    fields.put("meHoTen", MOTHER);
    fields.put("meSoGiayToTuyThan", ID);
    fields.put("nycHoTen", MOTHER);
    return fields;
  }

  static CivilStatusQuery query() {
    return CivilStatusQuery.of("KS", NUMBER);
  }

  static JudicialRecordsApplication application() {
    return JudicialRecordsApplication.builder()
        .dossier(NUMBER)
        .source("1")
        .receivedAt(RECEIVED)
        .form("1")
        .purpose("3")
        .declaration(Declaration.of(Map.of("nycHoTen", MOTHER)))
        .build();
  }

  static PostOrder order() {
    return PostOrder.builder()
        .number("H17.99-261124-0007-1")
        .cashOnDelivery(30_000)
        .sender(
            PostParty.of(
                "UBND phường Hải Châu", "02363822288", "76 Quang Trung, phường Hải Châu", "48"))
        .senderNote("Giao giờ hành chính")
        .receiver(PostParty.of(MOTHER, PHONE, ADDRESS, "48").withEmail(EMAIL))
        .description("Giấy khai sinh")
        .build();
  }
}
