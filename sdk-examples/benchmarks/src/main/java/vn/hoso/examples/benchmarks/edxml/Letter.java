package vn.hoso.examples.benchmarks.edxml;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.hoso.edxml.DocumentCode;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.Organization;

/** What the header of a message says; its date as it is written. */
record Letter(
    String fromId,
    String fromName,
    String toId,
    String toName,
    String documentId,
    String number,
    String notation,
    String place,
    String promulgated,
    String subject) {

  static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
  static final String CONTENT_ID = "ban-ve";
  static final String ATTACHMENT = "Bản vẽ hoàn công.tif";

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd");

  static Letter sample() {
    return new Letter(
        "H17.99",
        "Ủy ban nhân dân xã Núi Thành",
        "000.00.00.H17",
        "Ủy ban nhân dân thành phố Đà Nẵng",
        "H17.99,2026/11/24,142/UBND-VP",
        "142",
        "UBND-VP",
        "Núi Thành",
        "2026/11/24",
        "V/v kết nối, liên thông phần mềm quản lý văn bản");
  }

  /**
   * The letter in a header.
   *
   * @param texts gives the text of an element, which is named with its parent
   */
  static Letter of(UnaryOperator<String> texts) {
    return new Letter(
        texts.apply("From/OrganId"),
        texts.apply("From/OrganName"),
        texts.apply("To/OrganId"),
        texts.apply("To/OrganName"),
        texts.apply("MessageHeader/DocumentId"),
        texts.apply("Code/CodeNumber"),
        texts.apply("Code/CodeNotation"),
        texts.apply("PromulgationInfo/Place"),
        texts.apply("PromulgationInfo/PromulgationDate"),
        texts.apply("MessageHeader/Subject"));
  }

  static Letter of(EdxmlDocument document) {
    DocumentCode code = document.code().orElseThrow();
    Organization to = document.to().get(0);
    return new Letter(
        document.from().id(),
        document.from().name(),
        to.id(),
        to.name(),
        document.documentId(),
        code.number(),
        code.notation(),
        document.place(),
        DATE.format(document.promulgated().orElseThrow()),
        document.subject());
  }

  EdxmlDocument document() {
    return EdxmlDocument.builder()
        .from(Organization.builder().id(fromId).name(fromName).build())
        .to(List.of(Organization.builder().id(toId).name(toName).build()))
        .documentId(documentId)
        .code(DocumentCode.of(number, notation))
        .place(place)
        .promulgated(LocalDate.parse(promulgated, DATE))
        .subject(subject)
        .build();
  }
}
