package vn.hoso.edxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.identifier.AgencyCode;

/** Messages between invented officials, complete but for what a test is about. */
final class Samples {

  static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
  static final String DOCUMENT_ID = "H17.99,2026/11/24,142/UBND-VP";
  static final String SIGNER = "Nguyễn Thị Hồng Nhung";
  static final String MOBILE = "0905123456";
  static final Organization COMMUNE =
      Organization.builder()
          .id("H17.99")
          .inCharge("UBND thành phố Đà Nẵng")
          .name("UBND xã Núi Thành")
          .address("Thôn Đông Yên, xã Núi Thành")
          .email("nuithanh@example.vn")
          .telephone("0235 3871 234")
          .fax("0235 3871 235")
          .website("nuithanh.example.vn")
          .build();
  static final Organization PROVINCE =
      Organization.of(AgencyCode.of("000.00.00.H17"), "UBND thành phố Đà Nẵng");

  private Samples() {}

  static EdxmlDocumentBuilder document() {
    return EdxmlDocument.builder()
        .from(COMMUNE)
        .to(List.of(PROVINCE, Organization.builder().id("28.22.H17").build()))
        .documentId(DOCUMENT_ID)
        .code(DocumentCode.of("142", "UBND-VP"))
        .place("Núi Thành")
        .promulgated(LocalDate.of(2026, 11, 24))
        .type(new DocumentType("1", "0", "Công văn"))
        .subject("V/v kết nối, liên thông phần mềm quản lý văn bản")
        .content("Đề nghị các đơn vị kết nối")
        .signer(new Signer("TM. ỦY BAN NHÂN DÂN", "Chủ tịch", SIGNER))
        .due(LocalDate.of(2026, 11, 30))
        .otherInfo(
            OtherInfo.builder()
                .priority(Priority.URGENT)
                .circulation("Liên thông văn bản quốc gia")
                .typist("NTHN")
                .copies(2)
                .pages(22)
                .replyFor("Công văn số 12/STTTT")
                .directive(true)
                .referenceCodes("12/STTTT")
                .appendixes(List.of("Phụ lục I", "Phụ lục II"))
                .build())
        .responseFor(
            List.of(
                new DocumentReference(
                    "000.00.00.H17",
                    "12/STTTT",
                    "000.00.00.H17,2026/11/01,12/STTTT",
                    Optional.of(LocalDate.of(2026, 11, 1)))))
        .steering(SteeringType.STEERING)
        .applicationType("1")
        .tasks(List.of("NV-01"))
        .places(List.of("Như trên", "Lưu: VT"))
        .trace(List.of(TraceHop.of("H17.99", VietnamTime.instant(2026, 11, 24, 8, 30))))
        .business(
            Business.builder(BusinessType.NEW, "Văn bản điện tử mới")
                .paper("0")
                .staff(staff())
                .build());
  }

  static EdxmlStatus.Builder status(StatusCode code) {
    return EdxmlStatus.builder()
        .from(PROVINCE)
        .responseFor(DocumentReference.to(document().build()))
        .status(code)
        .description("Văn thư: tiếp nhận văn bản điện tử")
        .time(VietnamTime.instant(2026, 11, 24, 9, 5))
        .staff(staff());
  }

  static Staff staff() {
    return Staff.builder()
        .department("Văn thư văn phòng")
        .departmentId("VT")
        .id("nv-07")
        .name("Trần Văn Đức")
        .email("duc@example.vn")
        .mobile(MOBILE)
        .build();
  }

  static byte[] written(EdxmlMessage message, List<OutgoingAttachment> attachments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdxmlWriter.create().write(message, attachments, out);
    return out.toByteArray();
  }

  static ReceivedEdxml read(byte[] message) {
    return EdxmlReader.create().read(stream(message), AttachmentSink.discarding());
  }

  static ReceivedEdxml read(String message) {
    return read(message.getBytes(StandardCharsets.UTF_8));
  }

  static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  static InputStream stream(String text) {
    return stream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The least that can be read, with this behind the header's required parts. */
  static String envelope(String inHeader, String behindEnvelope) {
    return "<edXML xmlns='"
        + NAMESPACE
        + "'><edXMLEnvelope><edXMLHeader><MessageHeader>"
        + "<From><OrganId>H17.99</OrganId></From><To><OrganId>H17</OrganId></To>"
        + "<DocumentId>1</DocumentId></MessageHeader>"
        + inHeader
        + "</edXMLHeader></edXMLEnvelope>"
        + behindEnvelope
        + "</edXML>";
  }

  static String attachment(String name, byte[] content) {
    return attachment(name, Base64.getEncoder().encodeToString(content));
  }

  static String attachment(String name, String content) {
    return envelope(
        "",
        "<AttachmentEncoded><Attachment><ContentId>1</ContentId><AttachmentName>"
            + name
            + "</AttachmentName><ContentTransferEncoded>"
            + content
            + "</ContentTransferEncoded></Attachment></AttachmentEncoded>");
  }

  /** A zip of entries that all have this content. */
  static byte[] zip(byte[] content, String... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
