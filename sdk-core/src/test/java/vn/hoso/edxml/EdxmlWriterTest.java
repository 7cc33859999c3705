package vn.hoso.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdxmlWriterTest {

  private static final EdxmlAttachment PDF =
      new EdxmlAttachment("209", "Công văn 142.pdf", "application/pdf", "Công văn");

  @TempDir Path temp;
  private OutgoingAttachment attachment;

  @BeforeEach
  void writeAttachment() throws IOException {
    Path file = Files.writeString(temp.resolve("cong-van.pdf"), "%PDF-1.7 Kính gửi");
    attachment = new OutgoingAttachment(PDF, file);
  }

  @Test
  void write_document_isAsTheSdkOfTheAxisWritesIt() {
    EdxmlDocument document =
        EdxmlDocument.builder()
            .from(Organization.builder().id("H17.99").name("UBND xã Núi Thành").build())
            .to(List.of(Organization.builder().id("000.00.00.H17").build()))
            .documentId(Samples.DOCUMENT_ID)
            .code(DocumentCode.of("142", "UBND-VP"))
            .subject("V/v <họp> & \"giao ban\"")
            .business(Business.builder(BusinessType.NEW, "Văn bản điện tử mới").build())
            .signature(SignatureElement.of("<Signature xmlns='urn:x'/>"))
            .build();

    String written = new String(Samples.written(document, List.of(attachment)), UTF_8);

    assertThat(written.replaceFirst(">UEsDB[A-Za-z0-9+/=]*<", ">…<"))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
              <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                <edXML:edXMLHeader>
                  <edXML:MessageHeader>
                    <edXML:From>
                      <edXML:OrganId>H17.99</edXML:OrganId>
                      <edXML:OrganName>UBND xã Núi Thành</edXML:OrganName>
                    </edXML:From>
                    <edXML:To>
                      <edXML:OrganId>000.00.00.H17</edXML:OrganId>
                    </edXML:To>
                    <edXML:DocumentId>H17.99,2026/11/24,142/UBND-VP</edXML:DocumentId>
                    <edXML:Code>
                      <edXML:CodeNumber>142</edXML:CodeNumber>
                      <edXML:CodeNotation>UBND-VP</edXML:CodeNotation>
                    </edXML:Code>
                    <edXML:Subject>V/v &lt;họp&gt; &amp; "giao ban"</edXML:Subject>
                  </edXML:MessageHeader>
                  <edXML:TraceHeaderList>
                    <edXML:Bussiness>
                      <edXML:BussinessDocType>0</edXML:BussinessDocType>
                      <edXML:BussinessDocReason>Văn bản điện tử mới</edXML:BussinessDocReason>
                    </edXML:Bussiness>
                  </edXML:TraceHeaderList>
                  <Signature xmlns="urn:x"></Signature>
                </edXML:edXMLHeader>
                <edXML:edXMLBody>
                  <edXML:edXMLManifest version="1.0">
                    <edXML:Reference>
                      <edXML:ContentId>cid:209</edXML:ContentId>
                      <edXML:ContentType>application/pdf</edXML:ContentType>
                      <edXML:Description>Công văn</edXML:Description>
                      <edXML:AttachmentName>Công văn 142.pdf</edXML:AttachmentName>
                    </edXML:Reference>
                  </edXML:edXMLManifest>
                </edXML:edXMLBody>
              </edXML:edXMLEnvelope>
              <AttachmentEncoded>
                <Attachment>
                  <ContentId>cid:209</ContentId>
                  <AttachmentName>Công văn 142.pdf</AttachmentName>
                  <Description>Công văn</Description>
                  <ContentType>application/pdf</ContentType>
                  <edXML:ContentTransferEncoded xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">…</edXML:ContentTransferEncoded>
                </Attachment>
              </AttachmentEncoded>
            </edXML>
            """);
  }

  @Test
  void write_status_isAsTheSdkOfTheAxisWritesIt() {
    EdxmlStatus status =
        Samples.status(StatusCode.ACCEPTED)
            .staff(Staff.builder().name("Trần Văn Đức").build())
            .build();

    assertThat(new String(Samples.written(status, List.of()), UTF_8))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
              <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                <edXML:edXMLHeader>
                  <edXML:MessageHeader>
                    <edXML:From>
                      <edXML:OrganId>000.00.00.H17</edXML:OrganId>
                      <edXML:OrganName>UBND thành phố Đà Nẵng</edXML:OrganName>
                    </edXML:From>
                    <edXML:ResponseFor>
                      <edXML:OrganId>H17.99</edXML:OrganId>
                      <edXML:Code>142/UBND-VP</edXML:Code>
                      <edXML:DocumentId>H17.99,2026/11/24,142/UBND-VP</edXML:DocumentId>
                      <edXML:PromulgationDate>2026/11/24</edXML:PromulgationDate>
                    </edXML:ResponseFor>
                    <edXML:StaffInfo>
                      <edXML:Staff>Trần Văn Đức</edXML:Staff>
                    </edXML:StaffInfo>
                    <edXML:StatusCode>03</edXML:StatusCode>
                    <edXML:Description>Văn thư: tiếp nhận văn bản điện tử</edXML:Description>
                    <edXML:Timestamp>2026/11/24 09:05:00</edXML:Timestamp>
                  </edXML:MessageHeader>
                </edXML:edXMLHeader>
              </edXML:edXMLEnvelope>
            </edXML>
            """);
  }

  @Test
  void write_attachment_isAZipOfOneEntry() throws IOException {
    String written =
        new String(Samples.written(Samples.document().build(), List.of(attachment)), UTF_8);

    Matcher base64 = Pattern.compile("Encoded [^>]*>([^<]*)<").matcher(written);
    assertThat(base64.find()).isTrue();
    try (ZipInputStream zip =
        new ZipInputStream(Samples.stream(Base64.getDecoder().decode(base64.group(1))))) {
      ZipEntry entry = zip.getNextEntry();
      assertThat(entry.getName()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.pdf");
      assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo("%PDF-1.7 Kính gửi");
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  @Test
  void write_twice_givesTheSameBytes() {
    EdxmlDocument document = Samples.document().build();

    assertThat(Samples.written(document, List.of(attachment)))
        .isEqualTo(Samples.written(document, List.of(attachment)));
  }

  @Test
  void write_toAFile_replacesItAndLeavesNothingElse() throws IOException {
    Path target = Files.writeString(temp.resolve("gui.edxml"), "cũ");

    EdxmlWriter.create().write(Samples.document().build(), List.of(attachment), target);

    assertThat(target)
        .hasBinaryContent(Samples.written(Samples.document().build(), List.of(attachment)));
    assertThat(files()).containsExactly("cong-van.pdf", "gui.edxml");
  }

  @Test
  void write_attachmentMissing_changesNothing() throws IOException {
    Path target = Files.writeString(temp.resolve("gui.edxml"), "cũ");
    Files.delete(attachment.file());

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(
            () ->
                EdxmlWriter.create().write(Samples.document().build(), List.of(attachment), target))
        .withMessage(
            target + " cannot be written: check it, the disk, and the attachments; see the cause")
        .havingCause()
        .withMessageContaining("cong-van.pdf");
    assertThat(target).hasContent("cũ");
    assertThat(files()).containsExactly("gui.edxml");
  }

  @Test
  void write_characterThatXmlCannotCarry_changesNothing() throws IOException {
    EdxmlDocument document = Samples.document().subject("V/v \u0001").build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EdxmlWriter.create().write(document, temp.resolve("gui.edxml")))
        .withMessage(
            "edXML:Subject holds the character U+0001, which XML cannot carry: take it out");
    assertThat(files()).containsExactly("cong-van.pdf");
  }

  @Test
  void write_half_aSurrogatePair_isRefused() {
    EdxmlStatus status = Samples.status(StatusCode.REFUSED).description("\ud83d").build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.written(status, List.of()))
        .withMessageContaining("edXML:Description holds the character U+D83D");
  }

  @Test
  void write_toAStream_leavesItOpen() {
    boolean[] closed = new boolean[1];
    OutputStream out =
        new FilterOutputStream(OutputStream.nullOutputStream()) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    EdxmlWriter.create().write(Samples.document().build(), List.of(attachment), out);

    assertThat(closed[0]).isFalse();
  }

  @Test
  void write_streamFails_isAnIoException() {
    OutputStream full =
        new FilterOutputStream(OutputStream.nullOutputStream()) {
          @Override
          public void write(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk full");
          }
        };

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> EdxmlWriter.create().write(Samples.document().build(), List.of(), full))
        .withMessageStartingWith("The edXML message cannot be written")
        .havingCause()
        .withMessage("disk full");
  }

  @Test
  void write_statusWithAttachments_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Samples.written(Samples.status(StatusCode.REFUSED).build(), List.of(attachment)))
        .withMessage("A status message has no attachments: write it without, or send a document");
  }

  @Test
  void write_twoAttachmentsOfOneId_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Samples.written(Samples.document().build(), List.of(attachment, attachment)))
        .withMessage("Two attachments have the contentId 209: give each its own");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
